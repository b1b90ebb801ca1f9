"""Only registers; classes live in their rooms."""

from wagtail import hooks

from chatbot.desk import menu, panel, readings
from chatbot.gaps import addresses as gaps
from chatbot.gaps import prefilled

hooks.register("register_admin_urls", menu.addresses)
hooks.register("register_admin_urls", gaps.addresses)
hooks.register("before_create_page", prefilled.before_create_page)
hooks.register("after_create_page", prefilled.after_create_page)
hooks.register("register_admin_menu_item", menu.menu_item)
hooks.register("construct_homepage_panels", panel.first_page, order=200)
hooks.register("register_log_actions", readings.log_actions)
