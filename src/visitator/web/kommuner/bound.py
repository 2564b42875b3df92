"""What belongs to one municipality, and can be reached from within it alone."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from django.db import models

from visitator.web.kommuner.scope import OutsideScopeError, at_work

M = TypeVar("M", bound=models.Model)


class BoundQuerySet(models.QuerySet[M]):
    """Rows of the municipality at work."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[M]:
        rows = list(objs)
        for row in rows:
            check_own(row)
        return super().bulk_create(rows, *args, **kwargs)


class BoundManager(models.Manager[M]):
    """The one way to the rows: it sees those of the municipality at work and no others."""

    def get_queryset(self) -> BoundQuerySet[M]:
        rows: BoundQuerySet[M] = BoundQuerySet(self.model, using=self._db)
        return rows.filter(kommune_id=at_work())


class KommuneBundet(models.Model):
    """Belongs to one municipality."""

    kommune = models.ForeignKey("kommuner.Kommune", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[BoundManager[Self]] = BoundManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises OutsideScopeError for another municipality than the one at work."""
        check_own(self)
        super().save(*args, **kwargs)


def check_own(row: models.Model) -> None:
    """Raises OutsideScopeError where a row is not of the municipality at work."""
    if at_work() != getattr(row, "kommune_id", None):
        raise OutsideScopeError("Rækken hører til en anden kommune end den, der arbejdes i.")
