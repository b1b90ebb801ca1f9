"""Pictures of the demo, drawn when it is loaded: flat shapes, half the face in shade, one line behind.

In a pack's tables nothing has to be said. Every ``[[person]]`` of the demo who agrees to a picture gets a
portrait, every employer an emblem, every story, programme and event a cover: the same ones each time, for they
follow from the slug. A profile without ``portrait`` shows its person's; a page without ``social_image`` its cover.

What the slug should not decide is told in the row, each word of it optional:

    [[person]]
    slug = "nia-probert"
    pronouns = "she/her"
    look = { skin = "olive", hair = "bob", hair_colour = "grey", glasses = "round", age = "older" }

    kind = "story"
    slug = "the-bus-to-court"
    drawing = "bus"

``look`` takes ``skin, hair, hair_colour, age, glasses, beard, mouth, clothes, ears, extra, ground``;
``drawing`` the name of a scene. An unknown word is refused with the words there are.
"""
