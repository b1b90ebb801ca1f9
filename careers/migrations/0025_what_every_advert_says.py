import modelcluster.fields
import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('careers', '0024_what_an_advert_says'),
        ('portal', '0017_hints'),
    ]

    operations = [
        migrations.AddField(
            model_name='employerpage',
            name='every_post_about',
            field=wagtail.fields.RichTextField(blank=True, help_text='Two or three sentences. They stand below each of your adverts, so no advert repeats them.', verbose_name='about us, in every advert'),
        ),
        migrations.AddField(
            model_name='employerpage',
            name='every_post_offer',
            field=wagtail.fields.RichTextField(blank=True, help_text='Leave, pension, sick pay, help with travel: what holds for every post.', verbose_name='what everybody here gets'),
        ),
        migrations.AddField(
            model_name='employerpage',
            name='every_post_safeguarding',
            field=wagtail.fields.RichTextField(blank=True, help_text='How you keep children safe in recruiting, and which checks each person goes through.', verbose_name='safeguarding and checks, in every advert'),
        ),
        migrations.AddField(
            model_name='employerpage',
            name='every_post_schemes',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='They count for each of your vacancies: tick them here and in no advert.', limit_choices_to={'list': 'scheme', 'retired': False}, related_name='+', to='portal.choice', verbose_name='schemes of every post'),
        ),
    ]
