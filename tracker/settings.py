"""Every setting of the tracker, in the order in which a request meets it; each value comes from the environment.

docs/configuration.md explains each variable; a test of the house compares the two.
"""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

from tracker.env import env_bool, env_choice, env_database, env_int, env_list, env_path, env_text, tiles_host

BASE_DIR = Path(__file__).resolve().parent.parent

# --- Where this installation keeps its own files -------------------------------------------------------------
DATA_DIR = env_path("DATA_DIR", default=BASE_DIR / "var")
DATA_DIR.mkdir(parents=True, exist_ok=True)


def _secret_key() -> str:
    """Return the secret from the environment, else one that was made once and is kept beside the data."""
    given = env_text("TRACKER_SECRET_KEY")
    if given:
        return given
    kept = DATA_DIR / "secret_key"
    if not kept.exists():
        kept.write_text(get_random_secret_key(), encoding="utf-8")
        kept.chmod(0o600)
    return kept.read_text(encoding="utf-8").strip()


# --- Who may call ----------------------------------------------------------------------------------------------
DEBUG = env_bool("TRACKER_DEBUG", default=False)
SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env_list("TRACKER_ALLOWED_HOSTS", default="127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("TRACKER_CSRF_TRUSTED_ORIGINS")
# Behind a proxy that ends TLS: cookies only over https, http redirected, HSTS sent.
HTTPS = env_bool("TRACKER_HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# --- The app -----------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "tracker.desk_site.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "reversion",
    "tracker.sign_in_guard.SignInGuardConfig",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "csp",
    "events",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # After whitenoise, whose files are packed already; before all that makes or marks an answer.
    "tracker.public_gzip.PublicGZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tracker.desk_locale.DeskLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # After messages, for it may send somebody away with one.
    "events.admin.gate.DeskGate",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- What pages may load ----------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

# An outside raster map below ours, "https://tiles.example.org/{z}/{x}/{y}.png"; empty: no host but our own is asked.
TRACKER_MAP_TILES_URL = env_text("TRACKER_MAP_TILES_URL")
TRACKER_MAP_TILES_CREDIT = env_text("TRACKER_MAP_TILES_CREDIT")
if TRACKER_MAP_TILES_URL:
    CONTENT_SECURITY_POLICY["DIRECTIVES"]["connect-src"].append(
        tiles_host("TRACKER_MAP_TILES_URL", TRACKER_MAP_TILES_URL)
    )

# --- Data ----------------------------------------------------------------------------------------------------------
DATABASES = {"default": env_database("DATABASE_URL", sqlite=DATA_DIR / "tracker.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Who is who at the desk ----------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1  # hours
# Name and address together: a stranger who guesses cannot lock the owner out of her own place.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_IPWARE_PROXY_COUNT = env_int("TRACKER_PROXY_COUNT", default=0)

# Who may not work at the desk without a second factor; superusers always, while this names anybody.
TRACKER_SECOND_FACTOR_GROUPS = [
    group
    for group in env_list("TRACKER_SECOND_FACTOR_GROUPS", default="publisher,maintainer")
    if group != "none"
]
OTP_TOTP_ISSUER = "Sahel tracker"
# How long an invitation, or a link to set a new password, may be used.
TRACKER_LINK_DAYS = env_int("TRACKER_LINK_DAYS", default=3, minimum=1)
# A browser that was not used for so long is signed out.
SESSION_COOKIE_AGE = 3600 * env_int("TRACKER_SESSION_HOURS", default=12, minimum=1)

# --- Words and time --------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Files that browsers load -----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # whitenoise warns of a folder that is not there yet.
STATICFILES_DIRS = [BASE_DIR / "frontend" / "static"]
if (BASE_DIR / "frontend" / "dist").is_dir():
    STATICFILES_DIRS.append(BASE_DIR / "frontend" / "dist")
WHITENOISE_MANIFEST_STRICT = False  # Pages work where the browser bundle could not be built.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "tracker.staticfiles.LenientManifestStorage"},
}
MEDIA_ROOT = DATA_DIR / "private_files"  # Never served by address.

# --- REST API ------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "events.api.problem.exception_handler",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Sahel security-event tracker",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# --- Jobs ----------------------------------------------------------------------------------------------------------
_redis = env_text("REDIS_URL")
if _redis:
    CELERY_BROKER_URL = _redis
else:
    # One folder for both directions: what the web process puts out is what the worker takes in.
    QUEUE_DIR = DATA_DIR / "queue"
    QUEUE_DIR.mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_URL = "filesystem://"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(QUEUE_DIR),
        "data_folder_out": str(QUEUE_DIR),
        "control_folder": str(DATA_DIR / "queue_control"),
        "polling_interval": 0.1,  # Starts a job in 0.1 s instead of 0.9.
    }
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat_schedule")
# A worker that dies leaves its job's lease to run out after this many seconds; then another takes the job up.
JOB_LEASE_SECONDS = env_int("TRACKER_JOB_LEASE_SECONDS", default=30, minimum=1)
JOB_SWEEP_SECONDS = env_int("TRACKER_JOB_SWEEP_SECONDS", default=10, minimum=1)
CELERY_BEAT_SCHEDULE = {
    "take up waiting and orphaned jobs": {
        "task": "events.tasks.sweep_jobs",
        "schedule": JOB_SWEEP_SECONDS,
        # While every worker is busy, sweeps must not pile up behind them.
        "options": {"expires": JOB_SWEEP_SECONDS},
    },
    "publish what is due": {
        "task": "events.tasks.release_due",
        "schedule": 60,
        "options": {"expires": 60},
    },
}

# --- Finding places ------------------------------------------------------------------------------------------------
TRACKER_CONTACT_EMAIL = env_text("TRACKER_CONTACT_EMAIL")
TRACKER_ONLINE_GEOCODING = env_bool("TRACKER_ONLINE_GEOCODING", default=False)
TRACKER_GEOCODER = env_choice("TRACKER_GEOCODER", "nominatim", choices=("nominatim", "photon", "geonames"))
TRACKER_GEOCODER_URL = env_text("TRACKER_GEOCODER_URL")
TRACKER_GEONAMES_USERNAME = env_text("TRACKER_GEONAMES_USERNAME")
TRACKER_GEOCODER_TIMEOUT_SECONDS = env_int("TRACKER_GEOCODER_TIMEOUT_SECONDS", default=10, minimum=1)
if TRACKER_ONLINE_GEOCODING and not TRACKER_CONTACT_EMAIL:
    raise ImproperlyConfigured(
        "TRACKER_CONTACT_EMAIL is empty. Public geocoders require a contact; "
        "set it, or set TRACKER_ONLINE_GEOCODING=False."
    )

# --- Reading articles ------------------------------------------------------------------------------------------------
# Off: nothing is asked of anybody, and an article comes in by pasting or as a file.
TRACKER_ONLINE_FETCHING = env_bool("TRACKER_ONLINE_FETCHING", default=False)
TRACKER_FETCH_MAX_MB = env_int("TRACKER_FETCH_MAX_MB", default=5, minimum=1)
TRACKER_FETCH_SECONDS = env_int("TRACKER_FETCH_SECONDS", default=20, minimum=1)
TRACKER_ARTICLE_MAX_MB = env_int("TRACKER_ARTICLE_MAX_MB", default=10, minimum=1)

# --- Publishing --------------------------------------------------------------------------------------------------
# Two-person review: who wrote the last change cannot be the only one who approves it.
TRACKER_TWO_PERSON_REVIEW = env_bool("TRACKER_TWO_PERSON_REVIEW", default=True)
# How long a record can be called back after Publish was pressed; 0: it goes out at once.
TRACKER_PUBLISH_HOLD_MINUTES = env_int("TRACKER_PUBLISH_HOLD_MINUTES", default=0)
# The address that citations carry; empty: the address of the request.
TRACKER_PUBLIC_URL = env_text("TRACKER_PUBLIC_URL").rstrip("/")
# How long browsers and CDNs may keep a public answer before asking again.
TRACKER_PUBLIC_MAX_AGE_SECONDS = env_int("TRACKER_PUBLIC_MAX_AGE_SECONDS", default=60)

# --- What is written down ------------------------------------------------------------------------------------------
LOG_LEVEL = env_choice(
    "TRACKER_LOG_LEVEL", "WARNING", choices=("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
