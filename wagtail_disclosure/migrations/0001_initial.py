import datetime
import uuid

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelsearch.index
import swapper
from django.conf import settings
from django.db import migrations, models

PAGE = swapper.get_model_name("wagtailcore", "Page")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(PAGE),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField(error_messages={'unique': 'This day is entered already: change that entry.'}, unique=True, validators=[django.core.validators.MinValueValidator(datetime.date(1949, 10, 1)), django.core.validators.MaxValueValidator(datetime.date(2100, 12, 31))], verbose_name='date')),
                ('kind', models.CharField(choices=[('holiday', 'National holiday'), ('makeup_workday', 'Make-up working day'), ('regional_holiday', 'Regional holiday'), ('ordinary', 'Ordinary day')], max_length=20, verbose_name='kind')),
                ('name', models.CharField(blank=True, help_text='Name of the holiday, as 肉孜节; for a make-up day, the holiday it pays for.', max_length=50, verbose_name='name')),
                ('source', models.CharField(help_text='Number or title of the notice that decrees it.', max_length=200, verbose_name='source')),
                ('region', models.CharField(blank=True, help_text='Where a regional holiday is kept, as 新疆维吾尔自治区.', max_length=50, verbose_name='region')),
            ],
            options={
                'verbose_name': 'calendar day',
                'verbose_name_plural': 'calendar days',
                'ordering': ['-date'],
            },
        ),
        migrations.CreateModel(
            name='CalendarYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(unique=True, validators=[django.core.validators.MinValueValidator(1949), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                ('source', models.CharField(help_text='Number or title of the notice on the holidays of the year.', max_length=200, verbose_name='source')),
            ],
            options={
                'verbose_name': 'year entered in full',
                'verbose_name_plural': 'years entered in full',
                'ordering': ['-year'],
            },
        ),
        migrations.CreateModel(
            name='Generation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name='IndexNumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stem', models.CharField(max_length=40, unique=True)),
                ('last_serial', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='PublishedEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('document', 'Document'), ('report', 'Annual report'), ('leadership', 'Leadership'), ('unit', 'Unit'), ('closure', 'Temporary closure'), ('matter', 'Key task'), ('visit', 'For visitors'), ('route', 'Travel route'), ('event', 'Event'), ('project', 'Project'), ('warning', 'Travel warning')], max_length=10)),
                ('language', models.CharField(blank=True, max_length=100)),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('title', models.CharField(max_length=255)),
                ('url_path', models.TextField()),
                ('column_title', models.CharField(max_length=255)),
                ('summary', models.TextField(blank=True)),
                ('index_number', models.CharField(blank=True, max_length=40)),
                ('document_number', models.CharField(blank=True, max_length=60)),
                ('document_kind', models.CharField(blank=True, max_length=20)),
                ('theme', models.CharField(blank=True, max_length=30)),
                ('mode', models.CharField(blank=True, max_length=10)),
                ('validity', models.CharField(blank=True, max_length=10)),
                ('report_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('dated_on', models.DateField(blank=True, null=True)),
                ('five_disclosures', models.CharField(blank=True, max_length=12)),
                ('category', models.CharField(blank=True, max_length=20)),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('checked_on', models.DateField(blank=True, null=True)),
                ('file_types', models.CharField(blank=True, max_length=60)),
                ('published_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name='UnsentText',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('entry_id', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Agency',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('short_name', models.CharField(blank=True, max_length=40, verbose_name='short name')),
                ('organisation_code', models.CharField(help_text='9 or 18 characters without hyphen; prefix of the index numbers.', max_length=18, unique=True, validators=[django.core.validators.RegexValidator('^(?:[0-9A-Z]{9}|[0-9A-Z]{18})$', 'An organisation code has 9 or 18 characters: digits and capital letters, no hyphen.')], verbose_name='organisation code')),
                ('index_prefix', models.CharField(blank=True, help_text='Only if it differs from the organisation code. Numbers already given never change.', max_length=24, verbose_name='index number prefix')),
                ('office_name', models.CharField(blank=True, help_text='The office in charge of disclosure (Regulations, article 12).', max_length=100, verbose_name='disclosure office')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='office address')),
                ('office_hours', models.CharField(blank=True, max_length=200, verbose_name='office hours')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                ('fax', models.CharField(blank=True, max_length=40, verbose_name='fax')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('postcode', models.CharField(blank=True, max_length=6, validators=[django.core.validators.RegexValidator('^[0-9]{6}$', 'A postcode has six digits.')], verbose_name='postcode')),
                ('online_contact', models.CharField(blank=True, help_text='Web address or account through which the public reaches the office.', max_length=200, verbose_name='online contact')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subordinates', to='wagtail_disclosure.agency', verbose_name='parent agency')),
            ],
            options={
                'verbose_name': 'agency',
                'verbose_name_plural': 'agencies',
                'ordering': ['name'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='FilingReminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year reported on')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='sent at')),
                ('recipients', models.PositiveSmallIntegerField(verbose_name='recipients')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_disclosure.agency', verbose_name='agency')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='sent by')),
            ],
            options={
                'verbose_name': 'reminder of an annual report',
                'verbose_name_plural': 'reminders of annual reports',
                'ordering': ['-at'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='IndexNumber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=40, unique=True, verbose_name='index number')),
                ('allocated_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_disclosure.agency')),
            ],
            options={
                'verbose_name': 'index number',
                'verbose_name_plural': 'index numbers',
            },
        ),
        migrations.CreateModel(
            name='PendingReportFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('year', models.PositiveSmallIntegerField(editable=False, null=True)),
                ('name', models.CharField(editable=False, max_length=255)),
                ('content', models.BinaryField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('index', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('user', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'report file waiting for confirmation',
                'verbose_name_plural': 'report files waiting for confirmation',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search_text', serialize=False, to='wagtail_disclosure.publishedentry')),
                ('position', models.BigIntegerField(unique=True)),
                ('title', models.TextField()),
                ('number', models.TextField(blank=True)),
                ('summary', models.TextField(blank=True)),
                ('whole', models.TextField()),
                ('shown', models.TextField(blank=True)),
            ],
        ),
        migrations.AddField(
            model_name='publishedentry',
            name='agency',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_disclosure.agency'),
        ),
        migrations.AddField(
            model_name='publishedentry',
            name='column',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE),
        ),
        migrations.AddField(
            model_name='publishedentry',
            name='page',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE),
        ),
        migrations.AddField(
            model_name='publishedentry',
            name='section',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE),
        ),
        migrations.CreateModel(
            name='PublishedVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='version')),
                ('published_at', models.DateTimeField(verbose_name='published at')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='change note')),
                ('digest', models.CharField(editable=False, max_length=64)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
            ],
            options={
                'verbose_name': 'published version',
                'verbose_name_plural': 'published versions',
                'ordering': ['page', '-number'],
            },
        ),
        migrations.CreateModel(
            name='RegisterState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=1)),
                ('changed_at', models.DateTimeField()),
                ('section', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
            ],
        ),
        migrations.CreateModel(
            name='ReportDueDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year reported on')),
                ('due_on', models.DateField(verbose_name='due on')),
                ('basis', models.CharField(blank=True, help_text='The notice that sets the day, with its document number.', max_length=200, verbose_name='basis')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_disclosure.agency', verbose_name='parent agency')),
            ],
            options={
                'verbose_name': 'due date of annual reports',
                'verbose_name_plural': 'due dates of annual reports',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ReportIssue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(editable=False, max_length=10, unique=True, verbose_name='verification code')),
                ('agency_name', models.CharField(max_length=100, verbose_name='agency')),
                ('content', models.JSONField()),
                ('digest', models.CharField(editable=False, max_length=64)),
                ('withheld_at', models.DateTimeField(editable=False, null=True)),
                ('withheld_reason', models.CharField(blank=True, editable=False, max_length=500)),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='issue', to='wagtail_disclosure.publishedversion')),
            ],
            options={
                'verbose_name': 'issue of a report',
                'verbose_name_plural': 'issues of a report',
                'ordering': ['-version__number'],
            },
        ),
        migrations.CreateModel(
            name='IssuePicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64)),
                ('data', models.BinaryField()),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='wagtail_disclosure.reportissue')),
            ],
            options={
                'verbose_name': 'picture of an issue',
                'verbose_name_plural': 'pictures of an issue',
            },
        ),
        migrations.CreateModel(
            name='SettledWarning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('rule', models.CharField(max_length=20, verbose_name='rule')),
                ('message', models.TextField(verbose_name='message')),
                ('reason', models.CharField(max_length=300, verbose_name='reason')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='time')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SourceSnapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('taken_at', models.DateTimeField(auto_now_add=True, verbose_name='taken at')),
                ('content', models.JSONField(verbose_name='content')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'snapshot of sources',
                'verbose_name_plural': 'snapshots of sources',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('language', models.CharField(max_length=100)),
                ('is_portal', models.BooleanField(default=False)),
                ('query', models.TextField(blank=True)),
                ('query_digest', models.CharField(max_length=64)),
                ('frequency', models.CharField(choices=[('daily', 'Every day'), ('weekly', 'Every week')], max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('covered_until', models.DateTimeField(null=True)),
                ('handled_on', models.DateField(null=True)),
                ('last_sent_at', models.DateTimeField(null=True)),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
            ],
            options={
                'verbose_name': 'mail subscription',
                'verbose_name_plural': 'mail subscriptions',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='DisclosureItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('domain', models.CharField(db_index=True, max_length=40, verbose_name='domain')),
                ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                ('level_1', models.CharField(max_length=100, verbose_name='level-1 item')),
                ('level_2', models.CharField(max_length=200, verbose_name='level-2 item')),
                ('elements', models.TextField(blank=True, verbose_name='content elements')),
                ('basis', models.TextField(blank=True, verbose_name='basis')),
                ('time_limit', models.CharField(blank=True, max_length=200, verbose_name='time limit')),
                ('channels', models.CharField(blank=True, max_length=300, verbose_name='channels')),
                ('audience', models.CharField(choices=[('everyone', 'Everyone'), ('specific', 'Specific groups')], default='everyone', max_length=10, verbose_name='audience')),
                ('mode', models.CharField(choices=[('proactive', 'Proactive disclosure'), ('on_request', 'Disclosure on request')], default='proactive', max_length=10, verbose_name='mode')),
                ('level', models.CharField(choices=[('county', 'County level'), ('township', 'Township or village level'), ('both', 'County, township and village level')], default='county', max_length=10, verbose_name='level')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                ('agency', models.ForeignKey(blank=True, help_text='Blank: the item holds for every agency of the portal.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='disclosure_items', to='wagtail_disclosure.agency', verbose_name='agency')),
            ],
            options={
                'verbose_name': 'disclosure item',
                'verbose_name_plural': 'disclosure items',
                'ordering': ['domain', 'number'],
                'constraints': [models.UniqueConstraint(fields=('domain', 'level_1', 'level_2', 'agency'), name='disclosure_item_once_per_agency', violation_error_message='This item is already in the catalogue.'), models.UniqueConstraint(condition=models.Q(('agency', None)), fields=('domain', 'level_1', 'level_2'), name='disclosure_item_once_for_all', violation_error_message='This item is already in the catalogue.')],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Distribution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('address', models.CharField(max_length=2000, verbose_name='address')),
                ('channel', models.CharField(max_length=40, verbose_name='channel')),
                ('status', models.CharField(choices=[('queued', 'Queued'), ('sent', 'Sent'), ('by_hand', 'Recorded by hand'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], max_length=10, verbose_name='state')),
                ('is_convenience_service', models.BooleanField(default=False, help_text='Something people can use: hours, closures, guides, places, events.', verbose_name='convenience service')),
                ('link', models.URLField(blank=True, max_length=500, verbose_name='address of the post')),
                ('user_name', models.CharField(blank=True, max_length=255, verbose_name='by')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='entered at')),
                ('distributed_at', models.DateTimeField(blank=True, null=True, verbose_name='pushed at')),
                ('taken_down_at', models.DateTimeField(blank=True, null=True, verbose_name='taken down at')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('next_attempt_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='next attempt at')),
                ('last_error', models.CharField(blank=True, max_length=300, verbose_name='last error')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_disclosure.agency', verbose_name='agency')),
                ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=PAGE, verbose_name='page')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
            ],
            options={
                'verbose_name': 'new media record',
                'verbose_name_plural': 'new media records',
                'default_permissions': ('view',),
                'indexes': [models.Index(fields=['status', 'next_attempt_at'], name='disclosure_distrib_due'), models.Index(fields=['agency', '-created_at', '-id'], name='disclosure_distrib_new')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'queued')), fields=('page', 'channel'), name='disclosure_distrib_queued_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportedReportFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(editable=False, max_length=64)),
                ('name', models.CharField(max_length=255, verbose_name='file name')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='imported at')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_disclosure.agency')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=PAGE)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'imported report file',
                'verbose_name_plural': 'imported report files',
                'ordering': ['-at'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('page__isnull', False)), fields=('agency', 'sha256'), name='disclosure_report_file_once')],
            },
        ),
        migrations.CreateModel(
            name='KeptFigures',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(choices=[('filed', 'Handed in'), ('public', 'Published')], max_length=10, verbose_name='stage')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('at', models.DateTimeField(verbose_name='kept at')),
                ('errors', models.PositiveSmallIntegerField(verbose_name='errors')),
                ('warnings', models.PositiveSmallIntegerField(verbose_name='warnings')),
                ('tables', models.JSONField(default=dict, verbose_name='tables')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
            ],
            options={
                'verbose_name': 'figures of a report',
                'verbose_name_plural': 'figures of reports',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('page', 'stage'), name='disclosure_figures_once')],
            },
        ),
        migrations.CreateModel(
            name='OfficeAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('office', models.CharField(help_text='Written as on the columns that it keeps.', max_length=100, verbose_name='responsible office')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_disclosure.agency', verbose_name='agency')),
            ],
            options={
                'verbose_name': 'address for reminders',
                'verbose_name_plural': 'addresses for reminders',
                'ordering': ['agency', 'office'],
                'constraints': [models.UniqueConstraint(fields=('agency', 'office'), name='disclosure_office_once')],
            },
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['-published_at', '-id'], name='disclosure_entry_newest'),
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['changed_at', 'id'], name='disclosure_entry_changed'),
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['section', '-published_at', '-id'], name='disclosure_entry_section'),
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['column', '-published_at', '-id'], name='disclosure_entry_column'),
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['agency', '-published_at', '-id'], name='disclosure_entry_agency'),
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['section', 'kind', '-published_at', '-id'], name='disclosure_entry_kind'),
        ),
        migrations.AddIndex(
            model_name='publishedentry',
            index=models.Index(fields=['section', 'theme', '-published_at', '-id'], name='disclosure_entry_theme'),
        ),
        migrations.AddConstraint(
            model_name='publishedentry',
            constraint=models.UniqueConstraint(fields=('agency', 'report_year'), name='disclosure_one_report_a_year'),
        ),
        migrations.AddConstraint(
            model_name='publishedversion',
            constraint=models.UniqueConstraint(fields=('page', 'number'), name='disclosure_version_once'),
        ),
        migrations.AddConstraint(
            model_name='reportduedate',
            constraint=models.UniqueConstraint(fields=('agency', 'year'), name='disclosure_due_date_once'),
        ),
        migrations.AddConstraint(
            model_name='issuepicture',
            constraint=models.UniqueConstraint(fields=('issue', 'digest'), name='disclosure_issue_picture'),
        ),
        migrations.AddConstraint(
            model_name='settledwarning',
            constraint=models.UniqueConstraint(fields=('page', 'key'), name='disclosure_settled_once'),
        ),
        migrations.AddConstraint(
            model_name='subscription',
            constraint=models.UniqueConstraint(fields=('section', 'is_portal', 'query_digest', 'email'), name='disclosure_subscription_once'),
        ),
    ]
