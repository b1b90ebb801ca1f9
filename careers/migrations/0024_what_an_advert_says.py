import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):

    dependencies = [
        ('careers', '0023_pay_scales'),
        migrations.swappable_dependency(get_document_model_string()),
    ]

    operations = [
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('job_description', 'Job description'), ('person_specification', 'Person specification'), ('brochure', 'Brochure'), ('structure', 'Who works with whom'), ('application_form', 'Application form'), ('other', 'Another document')], max_length=25, verbose_name='kind')),
                ('is_accessible', models.BooleanField(default=False, help_text='Tick it if a screen reader reads it in order: real headings and text, no scanned pages.', verbose_name='it can be read aloud')),
                ('other_format', models.CharField(blank=True, help_text='A team’s address or number: jobs@example.org. Needed if it cannot be read aloud.', max_length=150, verbose_name='who to ask for another format')),
            ],
            options={
                'verbose_name': 'attachment',
                'verbose_name_plural': 'attachments',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='allowance',
            name='included',
            field=models.BooleanField(default=False, help_text='Candidates then do not add it a second time.', verbose_name='already in the pay above'),
        ),
        migrations.AddField(
            model_name='allowance',
            name='name',
            field=models.CharField(blank=True, help_text='For “other payment”: sleep-in payment.', max_length=60, verbose_name='what it is called'),
        ),
        migrations.AddField(
            model_name='allowance',
            name='percent',
            field=models.DecimalField(blank=True, decimal_places=2, help_text='Instead of an amount: 10.', max_digits=5, null=True, verbose_name='percent of pay'),
        ),
        migrations.AddField(
            model_name='allowance',
            name='repayment',
            field=models.CharField(blank=True, help_text='When it must be paid back, and how much: all of it if you leave within a year.', max_length=250, verbose_name='paid back'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='car_note',
            field=models.CharField(blank=True, help_text='What is done for people who cannot drive: pool bikes, a patch that buses reach, taxis.', max_length=250, verbose_name='if you do not drive'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='caseload_most',
            field=models.PositiveSmallIntegerField(blank=True, help_text='The number you promise, not the average: 14. Empty if you promise none.', null=True, verbose_name='most children at once'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='caseload_note',
            field=models.CharField(blank=True, help_text='Such as: 10 in the first year.', max_length=150, verbose_name='more about the caseload'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='checks',
            field=models.CharField(blank=True, choices=[('enhanced_barred', 'Enhanced DBS check, with the list of people barred from this work'), ('enhanced', 'Enhanced DBS check'), ('basic', 'Basic DBS check'), ('none', 'No criminal record check')], max_length=20, verbose_name='checks'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='checks_note',
            field=models.CharField(blank=True, help_text='Such as: two references, one from the last employer; a health form.', max_length=200, verbose_name='more about the checks'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='contact_purpose',
            field=models.CharField(blank=True, help_text='Such as: what a week is like, or whether the hours can be moved.', max_length=150, verbose_name='what to ask them'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='desirable',
            field=models.TextField(blank=True, help_text='What would help, one a line. People may apply without it.', verbose_name='desirable'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='essential',
            field=models.TextField(blank=True, help_text='What nobody is interviewed without, one a line. Leave out what you would not test.', verbose_name='essential'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='has_more',
            field=models.BooleanField(default=False, help_text='Only if it fits under none of the four. It is shown last.', verbose_name='there is more to say'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='hybrid_days',
            field=models.PositiveSmallIntegerField(blank=True, help_text='For work partly from home: 2.', null=True, validators=[django.core.validators.MaxValueValidator(7)], verbose_name='days a week at the place of work'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='interviews_note',
            field=models.CharField(blank=True, help_text='Such as: online or at Quay House, you choose; questions are sent two days before.', max_length=200, verbose_name='more about the interviews'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='interviews_on',
            field=models.DateField(blank=True, null=True, verbose_name='interviews on'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='interviews_until',
            field=models.DateField(blank=True, help_text='If they take more than one day.', null=True, verbose_name='interviews until'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='more',
            field=wagtail.fields.RichTextField(blank=True, help_text='Shown while the box is ticked.', verbose_name='more'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='more_heading',
            field=models.CharField(blank=True, help_text='Such as: The building and how to reach it.', max_length=100, verbose_name='heading'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='registration',
            field=models.CharField(blank=True, choices=[('no', 'You do not need to be a registered social worker'), ('by_start', 'Registration with Social Work England by the first day'), ('needed', 'Registration with Social Work England when you apply')], help_text='What the law or the work asks for: it is said beside “who can apply”.', max_length=10, verbose_name='registration'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='starts_note',
            field=models.CharField(blank=True, help_text='Such as: when checks are done.', max_length=150, verbose_name='more about the start'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='starts_on',
            field=models.DateField(blank=True, help_text='If it is fixed.', null=True, verbose_name='first day'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='supervision_note',
            field=models.CharField(blank=True, help_text='Such as: 90 minutes, in person.', max_length=150, verbose_name='more about supervision'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='supervision_weeks',
            field=models.PositiveSmallIntegerField(blank=True, help_text='The longest gap that you promise: 4.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='supervision every … weeks'),
        ),
        migrations.AddField(
            model_name='vacancy',
            name='training',
            field=models.CharField(blank=True, choices=[('apprenticeship', 'Apprenticeship: you earn, study and qualify'), ('trainee', 'Trainee: you learn the work while you do it'), ('fast_track', 'Step Up or Approach place: for graduates, with a bursary or a wage'), ('asye', 'First year after qualifying (ASYE): fewer cases, more support')], help_text='Empty for most: an apprenticeship or a post for the newly qualified is known by itself.', max_length=20, verbose_name='training post'),
        ),
        migrations.AlterField(
            model_name='allowance',
            name='conditions',
            field=models.CharField(blank=True, help_text='When it is paid, and to whom.', max_length=250, verbose_name='conditions'),
        ),
        migrations.AlterField(
            model_name='allowance',
            name='per',
            field=models.CharField(choices=[('once', 'once'), ('year', 'a year'), ('month', 'a month'), ('week', 'a week'), ('day', 'a day'), ('hour', 'an hour'), ('shift', 'a shift'), ('night', 'a night'), ('session', 'a session'), ('not_said', '(how often is not said)')], default='year', max_length=10, verbose_name='paid'),
        ),
        migrations.AlterField(
            model_name='vacancy',
            name='who_we_look_for',
            field=wagtail.fields.RichTextField(blank=True, help_text='In sentences. What you score goes into the two lists below it.', verbose_name='who we look for'),
        ),
        migrations.AddConstraint(
            model_name='allowance',
            constraint=models.CheckConstraint(condition=models.Q(('percent', None), models.Q(('percent__gt', 0), ('percent__lte', 100)), _connector='OR'), name='careers_allowance_percent', violation_error_message='A percentage lies between 0 and 100.'),
        ),
        migrations.AddField(
            model_name='attachment',
            name='document',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=get_document_model_string(), verbose_name='document'),
        ),
        migrations.AddField(
            model_name='attachment',
            name='vacancy',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='careers.vacancy'),
        ),
        migrations.AddConstraint(
            model_name='vacancy',
            constraint=models.CheckConstraint(condition=models.Q(('interviews_until', None), ('interviews_on__lte', models.F('interviews_until')), _connector='OR'), name='careers_vacancy_interviews_in_order', violation_error_message='The first day of interviews must not come after the last.'),
        ),
        migrations.AddConstraint(
            model_name='attachment',
            constraint=models.CheckConstraint(condition=models.Q(('is_accessible', True), models.Q(('other_format', ''), _negated=True), _connector='OR'), name='careers_attachment_for_everybody', violation_error_message='Say who sends another format to people who cannot read this one.'),
        ),
    ]
