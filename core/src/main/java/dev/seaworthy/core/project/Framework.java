package dev.seaworthy.core.project;

import java.util.List;

/** A framework that decides how an app is built or served. */
public enum Framework {
  /** Next.js. */
  NEXT("Next.js", true, "next"),
  /** Nuxt. */
  NUXT("Nuxt", true, "nuxt"),
  /** SvelteKit. */
  SVELTEKIT("SvelteKit", true, "@sveltejs/kit"),
  /** Remix. */
  REMIX("Remix", true, "@remix-run/react", "@remix-run/node"),
  /** React Router as a framework. */
  REACT_ROUTER("React Router", true, "@react-router/dev"),
  /** TanStack Start. */
  TANSTACK_START("TanStack Start", true, "@tanstack/react-start", "@tanstack/start"),
  /** Astro. */
  ASTRO("Astro", true, "astro"),
  /** Gatsby. */
  GATSBY("Gatsby", false, "gatsby"),
  /** Angular. */
  ANGULAR("Angular", false, "@angular/core"),
  /** Vue. */
  VUE("Vue", false, "vue"),
  /** Svelte. */
  SVELTE("Svelte", false, "svelte"),
  /** React. */
  REACT("React", false, "react"),
  /** Vite. */
  VITE("Vite", false, "vite"),
  /** Create React App. */
  CREATE_REACT_APP("Create React App", false, "react-scripts"),
  /** Express. */
  EXPRESS("Express", false, "express"),
  /** Fastify. */
  FASTIFY("Fastify", false, "fastify"),
  /** NestJS. */
  NEST("NestJS", false, "@nestjs/core"),
  /** Hono. */
  HONO("Hono", false, "hono"),
  /** Koa. */
  KOA("Koa", false, "koa"),
  /** Expo. */
  EXPO("Expo", false, "expo"),
  /** React Native. */
  REACT_NATIVE("React Native", false, "react-native"),
  /** Capacitor. */
  CAPACITOR("Capacitor", false, "@capacitor/core"),
  /** Electron. */
  ELECTRON("Electron", false, "electron"),
  /** Tauri. */
  TAURI("Tauri", false, "@tauri-apps/api"),
  /** Spring Boot. */
  SPRING_BOOT(
      "Spring Boot",
      false,
      "org.springframework.boot:spring-boot-starter-web",
      "org.springframework.boot:spring-boot-starter",
      "org.springframework.boot:spring-boot-starter-data-jpa"),
  /** FastAPI. */
  FASTAPI("FastAPI", false, "fastapi"),
  /** Flask. */
  FLASK("Flask", false, "flask"),
  /** Django. */
  DJANGO("Django", false, "django");

  private final String label;
  private final boolean serverRendered;
  private final List<String> packages;

  Framework(String label, boolean serverRendered, String... packages) {
    this.label = label;
    this.serverRendered = serverRendered;
    this.packages = List.of(packages);
  }

  /** Returns the name that reports print. */
  public String label() {
    return label;
  }

  /** Returns whether its pages and routes run on a server. */
  public boolean serverRendered() {
    return serverRendered;
  }

  /** Returns the packages, any of which shows the framework. */
  public List<String> packages() {
    return packages;
  }
}
