from wagtail import hooks

from content.events.booking import attendance

hooks.register("register_admin_urls", attendance.addresses)
hooks.register("register_log_actions", attendance.log_actions)
