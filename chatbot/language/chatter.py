"""Words of talk, which say how somebody writes and nothing of what is asked: "gutted", "reckon", "my cousin", "last Tuesday"."""

from .words import stem

WORDS = """
lol lmao omg tbh btw imo haha ha hmm erm um oh ah aw hey hiya yo cheers ta sorry excuse morning afternoon
basically literally honestly honest really surely obviously apparently seriously absolutely totally completely genuinely
frankly kinda sorta maybe perhaps probably possibly anyway though tho even already instead else rather quite pretty
bit loads lots tons ages stuff thingy whatever whatsit type types sort sorts version quick rough roughly ballpark
approx approximately idea clue guess wonder wondering wondered curious reckon reckons suppose
hear heard hearing seen saw mean means meant meaning true right correct wrong normal chance chances
gutted chuffed buzzing bricking worried worry nervous terrified desperate knackered stuck skint fed daft silly stupid dumb mad
crazy ridiculous unfair fair joke nightmare pain faff hassle rigmarole palaver rip ripoff nosy cheeky dodgy mega
massive huge dead bloody damn flipping freaking rubbish moan fancy fancied raved mortified embarrassed
sister sisters brother brothers cousin cousins uncle aunt auntie nan gran grandad mate mates friend friends pal hubby
husband wife missus neighbour lad lads lass bloke fella
yesterday week weeks month months monday tuesday wednesday thursday friday january february march april june
july august september october november december jan feb aug sept oct nov dec soon later recently ago last moment
put puts putting pop chuck bother sticks wasting waste messed mess blew somewhere owt nowt summat
altogether quid grand smells gently starter non coming seeing lot bunch whole everything everyone everybody please ad advert boat
"""  # noqa: E501
CHATTER = frozenset(map(stem, WORDS.split()))
