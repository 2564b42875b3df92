"""How forms look: fields by our own templates, with the classes of Det Fælles Designsystem."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "form-checkbox"),
    (forms.RadioSelect, "form-radio"),
    (forms.CheckboxInput, "form-checkbox"),
    (forms.Select, "form-select"),
    (forms.Textarea, "form-input"),
    (forms.TextInput, "form-input"),
    (forms.PasswordInput, "form-input"),
    (forms.FileInput, "form-input"),
)


class Felt(BoundField):
    """A field whose input has the class that its kind has in the design system."""

    def build_widget_attrs(self, attrs: Any, widget: forms.Widget | None = None) -> dict[str, Any]:
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        name = next((name for kind, name in CLASSES if isinstance(widget, kind)), "")
        own = widget.attrs.get("class", "")
        if name:
            built["class"] = f"{name} {own}".strip()
        return built


class Renderer(TemplatesSetting):
    """Forms by the templates of this app."""

    form_template_name = "design/form.html"
    field_template_name = "design/field.html"
    bound_field_class = Felt
