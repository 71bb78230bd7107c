import os

SECRET_KEY = os.environ.get("SECRET_KEY", "change-me")  # want: insecure-secret-fallback
JWT_SECRET = os.getenv('JWT_SECRET', 'dev')  # want: insecure-secret-fallback
MONGO_URL = os.environ.get("MONGO_URL", "mongodb://localhost")
REQUIRED = os.environ["ADMIN_PASSWORD"]
