from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class HostPicture(AbstractImage):
    admin_form_fields = ("title", "file", "description", "collection", "tags")

    class Meta(AbstractImage.Meta):
        permissions = [("choose_image", "Can choose image")]


class HostRendition(AbstractRendition):
    image = models.ForeignKey(HostPicture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class HostPaper(AbstractDocument):
    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        permissions = [("choose_document", "Can choose document")]
