# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/build.mjs

FROM node:24-slim AS dependencies
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# What is optional is the development's: the embedded PostgreSQL, a Node for machines that have none.
RUN npm ci --ignore-scripts --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ADMIN_DIR=/app/dist/admin/browser BACKUP_DIR=/backups AUDIT_ANCHORS=/anchors/audit-anchors.jsonl
WORKDIR /app
COPY --from=dependencies /src/node_modules node_modules
COPY --from=build /src/dist dist
# A named volume takes its owner from here.
RUN install -d -o node -g node -m 700 /backups /anchors
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node dist/api/apps/api/src/cli.js migrate && exec node --enable-source-maps --max-old-space-size=256 --max-semi-space-size=8 dist/api/apps/api/src/main.js"]
