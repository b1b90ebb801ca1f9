"""Her pictures with every size of them, and whatever else in the media folder bears her name."""

from collections.abc import Iterator

from django.core.files.storage import Storage, default_storage
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from portal.people.models import Person

from .names import Names
from .pages import hers

LOOKED_INTO = 5 * 1024 * 1024


def pictures_of(person: Person, names: Names) -> list[models.Model]:
    """Of her by their record, shown on her pages alone, or named after her."""
    image_model = get_image_model()
    own = (
        image_model.objects.filter(person=person)
        if hasattr(image_model, "person")
        else image_model.objects.none()
    )
    found = {image.pk: image for image in own}
    for page in hers(person):
        for image, _ in page.pictures():
            if image and _shown_by(image) <= {str(page.pk)}:
                found[image.pk] = image
    for image in image_model.objects.only("title", "file"):
        if names.stand_in(f"{image.title} {image.file.name}"):
            found[image.pk] = image
    return list(found.values())


def _shown_by(image: models.Model) -> set[str]:
    return set(ReferenceIndex.get_references_to(image).values_list("object_id", flat=True))


def documents_named(names: Names) -> list[models.Model]:
    documents = get_document_model().objects.only("title", "file")
    return [one for one in documents if names.stand_in(f"{one.title} {one.file.name}")]


def erase_files(files: list[models.Model]) -> list[str]:
    """Deletes the rows; returns the files to delete once that is committed."""
    paths: list[str] = []
    for one in files:
        if hasattr(one, "renditions"):
            paths += [rendition.file.name for rendition in one.renditions.all()]
        paths.append(one.file.name)  # type: ignore[attr-defined]
        one.delete()
    return paths


def delete_files(paths: list[str]) -> None:
    for path in paths:
        default_storage.delete(path)


def files_naming(names: Names, storage: Storage = default_storage) -> Iterator[str]:
    """Files whose name or bytes hold the name; larger ones than 5 MB are judged by their name."""
    words = [word.casefold().encode() for word in names.all]
    for path in walk(storage):
        if names.stand_in(path):
            yield path
        elif storage.size(path) <= LOOKED_INTO:
            with storage.open(path) as file:
                data = file.read().lower()
            if any(word in data for word in words):
                yield path


def walk(storage: Storage, folder: str = "") -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder or ".")
    except OSError:
        return
    for name in files:
        yield f"{folder}{name}"
    for name in folders:
        yield from walk(storage, f"{folder}{name}/")
