# One image for web, worker, beat and prepare; docker-compose.yml says which is which.

FROM node:20-bookworm-slim AS bundle
WORKDIR /build/frontend
COPY frontend/ ./
RUN npm ci --no-audit --no-fund && npm run build

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DATA_DIR=/data HOST=0.0.0.0
WORKDIR /srv/tracker
COPY requirements.txt ./
RUN pip install --no-cache-dir --requirement requirements.txt
COPY . .
COPY --from=bundle /build/frontend/dist frontend/dist
RUN python -m start messages \
    && useradd --system --home-dir /data --shell /usr/sbin/nologin tracker \
    && install --directory --owner tracker /data
USER tracker
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "start", "web"]
