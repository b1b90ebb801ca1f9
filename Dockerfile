FROM python:3.11-slim-bookworm
# One web process more than cores evens out how requests fall.
ENV WEB_CONCURRENCY=3 PYTHONUNBUFFERED=1 CAREWAY_VAR_DIR=/data CAREWAY_STATIC_DIR=/app/static DJANGO_SETTINGS_MODULE=portal.settings.production
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
# The key and the host serve this step alone: neither stays in the image.
RUN SECRET_KEY=$(python -c "import secrets; print(secrets.token_urlsafe(60))") ALLOWED_HOSTS=localhost \
    python -m portal collectstatic --no-input --verbosity 0 \
 && useradd --system careway && mkdir /data && chown careway /data
USER careway
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "portal.asgi", "-k", "asgi", "-b", "0.0.0.0:8000", "--no-control-socket"]
