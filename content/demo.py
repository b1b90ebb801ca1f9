"""What the content's part of a pack may hold."""

from portal.packs.kinds import Kind, kinds

kinds.register("home")(Kind("content.HomePage", order=10))
kinds.register("index")(Kind("content.IndexPage", order=11, renamed={"lists": "kind"}))
kinds.register("page")(Kind("content.StandardPage", order=12, least_words=250))
kinds.register("region")(Kind("content.RegionPage", order=31))
kinds.register("campaign")(
    Kind("content.CampaignPage", order=31, folder="stories", drawing="cover", shows="social_image")
)
kinds.register("series")(
    Kind("content.SeriesPage", order=31, folder="stories", drawing="cover", shows="social_image")
)
kinds.register("story")(
    Kind(
        "content.StoryPage",
        order=32,
        folder="stories",
        least_words=250,
        drawing="cover",
        shows="social_image",
    )
)
kinds.register("event")(
    Kind("content.EventPage", order=32, folder="events", drawing="cover", shows="social_image")
)
