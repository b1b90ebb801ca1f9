"""Only registers; classes live in their rooms."""

from wagtail import hooks

from chatbot.desk import menu, panel, readings

hooks.register("register_admin_urls", menu.addresses)
hooks.register("register_admin_menu_item", menu.menu_item)
hooks.register("construct_homepage_panels", panel.first_page, order=200)
hooks.register("register_log_actions", readings.log_actions)
