"""What the stock admin site calls itself here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Sahel tracker: the desk")
admin.site.site_title = _("The desk")
admin.site.index_title = _("What the desk keeps")
