curl -X GET https://api.shop.io/orders \
  -H "Authorization: Bearer invalid_token_12345"
curl https://api.shop.io/orders -H "Authorization: Bearer ${fake:generic-curl-header}" # want: secret-in-source
