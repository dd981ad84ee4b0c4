# The app: web server, first reading of the sources, and all commands. Postgres and Meilisearch come beside it (compose.yaml).
FROM node:24.11.1-bookworm-slim

ENV NEXT_TELEMETRY_DISABLED=1
# bubblewrap isolates the servers that are asked for their tools; without the right to use it they are not started. Python runs those
# that come as wheels.
RUN apt-get update && apt-get install -y --no-install-recommends bubblewrap ca-certificates python3 python3-pip && rm -rf /var/lib/apt/lists/*

WORKDIR /app
RUN chown node:node /app
USER node
COPY --chown=node:node package.json package-lock.json .npmrc prisma.config.ts ./
COPY --chown=node:node prisma prisma
RUN npm install && npm cache clean --force

COPY --chown=node:node . .
# Pages are rendered once meanwhile, on an empty throw-away database of the embedded server.
RUN npm run build

ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
USER root
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/stats`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start"]
