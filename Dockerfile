FROM node:24-bookworm-slim
WORKDIR /nabij
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN useradd --system --home /data nabij && mkdir -p /data && chown nabij /data
USER nabij
ENV DATA_DIR=/data HOST=0.0.0.0
VOLUME /data
EXPOSE 3000
CMD ["node", "bin/nabij", "serve"]
