import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models

import careers.scales.points


class Migration(migrations.Migration):

    dependencies = [
        ('careers', '0022_keys_of_recruitment_systems'),
        ('portal', '0017_hints'),
    ]

    operations = [
        migrations.CreateModel(
            name='PayScale',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='As your adverts call it: Larkshire pay scale, outer London.', max_length=120, verbose_name='name')),
                ('slug', models.SlugField(blank=True, editable=False, max_length=130, unique=True, verbose_name='short name')),
                ('period', models.CharField(choices=[('year', 'a year'), ('hour', 'an hour')], default='year', max_length=5, verbose_name='its amounts are')),
            ],
            options={
                'verbose_name': 'pay scale',
                'verbose_name_plural': 'pay scales',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='PayAward',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('effective_from', models.DateField(help_text='The first day on which it is paid. A day to come is fine.', verbose_name='from')),
                ('name', models.CharField(blank=True, help_text='Such as: national award for 2027.', max_length=80, verbose_name='name')),
                ('points', careers.scales.points.PointsField(default=list, help_text='One point a line, as copied from a spreadsheet: “19 £31,586”. London or fringe pay is a point of its own: “19 outer London £34,112”.', verbose_name='points')),
            ],
            options={
                'verbose_name': 'pay award',
                'verbose_name_plural': 'pay awards',
                'ordering': ['-effective_from'],
            },
        ),
        migrations.AddField(
            model_name='vacancy',
            name='point_from',
            field=models.CharField(blank=True, help_text='As the scale names it: 19.', max_length=40, verbose_name='from point'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='point_to',
            field=models.CharField(blank=True, help_text='Empty where it is one point.', max_length=40, verbose_name='to point'),
        ),
        migrations.AddField(
            model_name='payscale',
            name='employer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pay_scales', to='portal.organisation', verbose_name='employer'),
        ),
        migrations.AddField(
            model_name='payaward',
            name='scale',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='awards', to='careers.payscale'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='pay_scale',
            field=models.ForeignKey(blank=True, help_text='Instead of figures: the advert then follows every pay award by itself.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='vacancies', to='careers.payscale', verbose_name='pay scale'),
        ),
        migrations.AddConstraint(
            model_name='payscale',
            constraint=models.UniqueConstraint(fields=('employer', 'name'), name='careers_payscale_once', violation_error_message='This employer already has a scale of that name.'),
        ),
        migrations.AddConstraint(
            model_name='payaward',
            constraint=models.UniqueConstraint(fields=('scale', 'effective_from'), name='careers_payaward_once_a_day', violation_error_message='Two awards cannot begin on the same day.'),
        ),
    ]
