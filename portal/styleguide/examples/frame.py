"""What stands around every page."""

from django.utils.translation import gettext_lazy as _

from portal.styleguide.registry import Part, parts

TOP, FOOT = _("At the top of this page."), _("At the foot of this page.")
LINK = {"label": _("Vacancies"), "url": "#", "current": ""}
STEPS = [
    {"asked": _("Thinking about it"), "words": _("See every way in, with or without a degree"), "url": "#"},
    {"asked": _("Already in social care"), "words": _("See every open job, with its real pay"), "url": "#"},
]
ADDRESS = "https://careers.example.org/stories/a-first-winter/"

parts.register("portal/parts/header.html")(Part(_("Header"), where=TOP))
parts.register("portal/parts/menu.html")(Part(_("Menu"), where=TOP))
parts.register("portal/parts/menu_link.html")(
    Part(
        _("Door"),
        {
            _("Elsewhere"): {"door": LINK},
            _("This page"): {"door": {**LINK, "current": "page"}},
            _("Further in"): {"door": {**LINK, "current": "true"}},
        },
        within="nav",
    )
)
parts.register("portal/parts/stylesheets.html")(Part(_("Stylesheets"), where=_("In the head of this page.")))
parts.register("portal/parts/share_card.html")(Part(_("Share card"), where=_("In the head of every page.")))
parts.register("portal/parts/footer.html")(Part(_("Footer"), where=FOOT))
parts.register("portal/parts/next_steps.html")(
    Part(
        _("Next steps"),
        {
            _("A page to pass on"): {"steps": STEPS, "shared": {"title": "A first winter", "url": ADDRESS}},
            _("A list"): {"steps": STEPS, "shared": None},
            _("With the chatbot"): {"steps": STEPS, "shared": None, "ask": "/ask/"},
        },
    )
)
parts.register("portal/parts/share.html")(
    Part(_("Share"), {_("With and without a script"): {"title": "A first winter", "url": ADDRESS}})
)
parts.register("portal/parts/crumbs.html")(
    Part(
        _("Breadcrumb"),
        {
            _("Just below home"): {"crumbs": [], "here": _("About")},
            _("Further in"): {"crumbs": [(_("Employers"), "#"), ("Wend Valley Council", "#")]},
        },
    )
)
