import uuid

import django.db.models.deletion
import swapper
from django.conf import settings
from django.db import migrations, models
from wagtail.documents import get_document_model_string

PAGE = swapper.get_model_name("wagtailcore", "Page")
DOCUMENT = get_document_model_string()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('wagtail_disclosure', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(DOCUMENT),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(PAGE),
    ]

    operations = [
        migrations.CreateModel(
            name='CannedComment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('decision', models.CharField(choices=[('approve', 'Approve'), ('return', 'Return to the previous tier'), ('reject', 'Send back to the author')], max_length=10, verbose_name='decision')),
                ('text', models.CharField(max_length=300, verbose_name='comment')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
            ],
            options={
                'verbose_name': 'ready-made comment',
                'verbose_name_plural': 'ready-made comments',
                'ordering': ['decision', 'sort_order', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ChecklistItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tier', models.CharField(choices=[('office', 'Office first review'), ('leader', 'Leader in charge'), ('principal', 'Principal leader')], max_length=20, verbose_name='tier')),
                ('text', models.CharField(max_length=200, verbose_name='point')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
            ],
            options={
                'verbose_name': 'checklist point',
                'verbose_name_plural': 'checklist points',
                'ordering': ['tier', 'sort_order', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='LedgerHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sequence', models.PositiveBigIntegerField(default=0)),
                ('hash', models.CharField(blank=True, max_length=64)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ListedExpression',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wrong', models.CharField(max_length=100, unique=True, verbose_name='expression')),
                ('suggestion', models.CharField(blank=True, max_length=100, verbose_name='write instead')),
                ('kind', models.CharField(choices=[('misspelling', 'Misspelling'), ('sensitive', 'Sensitive expression')], default='misspelling', max_length=20, verbose_name='kind')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
            ],
            options={
                'verbose_name': 'expression',
                'verbose_name_plural': 'expressions',
                'ordering': ['wrong'],
            },
        ),
        migrations.CreateModel(
            name='ReviewMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('waiting', 'Waiting for a decision'), ('decision', 'Decision'), ('reminder', 'Reminder'), ('freshness', 'Columns out of date'), ('break_glass', 'Published without review in an emergency')], max_length=20, verbose_name='kind')),
                ('recipient', models.EmailField(max_length=254, verbose_name='recipient')),
                ('subject', models.CharField(max_length=255, verbose_name='subject')),
                ('body', models.TextField(verbose_name='text')),
                ('task_state_id', models.BigIntegerField(null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='written at')),
                ('sent_at', models.DateTimeField(null=True, verbose_name='sent at')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('last_error', models.CharField(blank=True, max_length=300, verbose_name='last error')),
            ],
            options={
                'verbose_name': 'review message',
                'verbose_name_plural': 'review messages',
                'ordering': ['created_at', 'pk'],
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='LeaderApprovalTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('working_days', models.PositiveSmallIntegerField(default=3, verbose_name='working days for the decision')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'approval by the leader in charge',
                'verbose_name_plural': 'approvals by the leader in charge',
            },
            bases=('wagtailcore.task', models.Model),
        ),
        migrations.CreateModel(
            name='LedgerEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sequence', models.PositiveBigIntegerField(unique=True, verbose_name='number')),
                ('at', models.DateTimeField(verbose_name='time')),
                ('act', models.CharField(choices=[('submit', 'Submitted'), ('resume', 'Submitted again'), ('cancel', 'Review cancelled'), ('restart', 'Review begun anew after an edit'), ('classify', 'Classified as major or ordinary'), ('proofread', 'Proofread'), ('keep_finding', 'Finding kept'), ('reopen_finding', 'Kept finding reopened'), ('secrecy', 'Secrecy review'), ('approve', 'Approved'), ('skip', 'Tier not needed'), ('return', 'Returned to the previous tier'), ('send_back', 'Sent back to the author'), ('clear', 'Cleared for publication'), ('break_glass', 'Published without review in an emergency'), ('system', 'Published by a command'), ('schedule_refused', 'Scheduled publication refused'), ('publish', 'Published'), ('unpublish', 'Taken offline'), ('withdraw', 'Withdrawn'), ('reinstate', 'Made public again'), ('withhold', 'Earlier version withheld'), ('move', 'Moved'), ('delete', 'Deleted'), ('reference', 'Reference data changed'), ('deputy', 'Deputy named'), ('preview_link', 'Preview link')], max_length=20, verbose_name='step')),
                ('page_id', models.BigIntegerField(null=True)),
                ('page_type', models.CharField(blank=True, max_length=100)),
                ('page_title', models.CharField(blank=True, max_length=255, verbose_name='page')),
                ('agency_id', models.BigIntegerField(null=True)),
                ('agency_name', models.CharField(blank=True, max_length=200, verbose_name='agency')),
                ('revision_id', models.BigIntegerField(null=True, verbose_name='revision')),
                ('user_id', models.CharField(blank=True, max_length=40)),
                ('user_name', models.CharField(blank=True, max_length=200, verbose_name='person')),
                ('acting_for_id', models.CharField(blank=True, max_length=40)),
                ('acting_for_name', models.CharField(blank=True, max_length=200, verbose_name='acting for')),
                ('tier', models.CharField(blank=True, max_length=20, verbose_name='tier')),
                ('reason', models.TextField(blank=True, verbose_name='comment')),
                ('data', models.TextField(default='{}')),
                ('content_digest', models.CharField(blank=True, max_length=64)),
                ('revision_digest', models.CharField(blank=True, max_length=64)),
                ('previous_hash', models.CharField(blank=True, max_length=64)),
                ('hash', models.CharField(max_length=64)),
            ],
            options={
                'verbose_name': 'ledger entry',
                'verbose_name_plural': 'ledger entries',
                'ordering': ['sequence'],
                'default_permissions': ('view',),
                'indexes': [models.Index(fields=['page_id', '-sequence'], name='disclosure_ledger_page'), models.Index(fields=['agency_id', '-sequence'], name='disclosure_ledger_agency'), models.Index(fields=['act', '-sequence'], name='disclosure_ledger_act')],
            },
        ),
        migrations.CreateModel(
            name='OfficeReviewTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('working_days', models.PositiveSmallIntegerField(default=3, verbose_name='working days for the decision')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'office first review',
                'verbose_name_plural': 'office first reviews',
            },
            bases=('wagtailcore.task', models.Model),
        ),
        migrations.CreateModel(
            name='PreviewLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('purpose', models.CharField(help_text='Who is to check what.', max_length=200, verbose_name='for whom and what')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('expires_at', models.DateTimeField(verbose_name='valid until')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked at')),
                ('visits', models.PositiveIntegerField(default=0, verbose_name='visits')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.revision')),
            ],
            options={
                'verbose_name': 'preview link',
                'verbose_name_plural': 'preview links',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='PrincipalApprovalTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('working_days', models.PositiveSmallIntegerField(default=3, verbose_name='working days for the decision')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'approval by the principal leader',
                'verbose_name_plural': 'approvals by the principal leader',
            },
            bases=('wagtailcore.task', models.Model),
        ),
        migrations.CreateModel(
            name='ProofreadingRound',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_digest', models.CharField(max_length=64)),
                ('number', models.PositiveSmallIntegerField(verbose_name='round')),
                ('started_at', models.DateTimeField(auto_now_add=True, verbose_name='started at')),
                ('completed_at', models.DateTimeField(null=True, verbose_name='completed at')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='proofreader')),
            ],
            options={
                'verbose_name': 'proofreading',
                'verbose_name_plural': 'proofreadings',
                'ordering': ['page', 'started_at', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(choices=[('machine', 'Machine check'), ('person', 'Proofreader')], max_length=10, verbose_name='found by')),
                ('severity', models.CharField(choices=[('blocking', 'Blocks submission'), ('ordinary', 'To be settled')], max_length=10)),
                ('rule', models.CharField(blank=True, max_length=40, verbose_name='rule')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                ('quote', models.CharField(blank=True, max_length=300, verbose_name='text')),
                ('suggestion', models.CharField(blank=True, max_length=300, verbose_name='suggestion')),
                ('key', models.CharField(db_index=True, max_length=64)),
                ('status', models.CharField(choices=[('open', 'Open'), ('fixed', 'Fixed'), ('kept', 'Kept')], default='open', max_length=10, verbose_name='state')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason for keeping it')),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='wagtail_disclosure_review.proofreadinground')),
            ],
            options={
                'verbose_name': 'finding',
                'verbose_name_plural': 'findings',
                'ordering': ['round', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SecrecyReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_digest', models.CharField(max_length=64)),
                ('office', models.CharField(max_length=100, verbose_name='reviewing office')),
                ('conclusion', models.CharField(choices=[('may_disclose', 'No secret: may be disclosed'), ('after_changes', 'May be disclosed after changes'), ('may_not', 'May not be disclosed')], max_length=20, verbose_name='conclusion')),
                ('basis', models.CharField(help_text='The provision or catalogue relied on.', max_length=300, verbose_name='basis')),
                ('mode', models.CharField(blank=True, max_length=20, verbose_name='disclosure mode')),
                ('mode_reason', models.CharField(blank=True, max_length=500, verbose_name='reason of the mode')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='note')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='reviewed at')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('reviewer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='reviewer')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
            ],
            options={
                'verbose_name': 'secrecy review',
                'verbose_name_plural': 'secrecy reviews',
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='AgencyRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('editor', 'Editor'), ('office', 'Leading-group office'), ('leader', 'Leader in charge'), ('principal', 'Principal leader'), ('oversight', 'Discipline inspection'), ('administrator', 'Administrator')], max_length=20, verbose_name='role')),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_disclosure.agency', verbose_name='agency')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='disclosure_roles', to='auth.group', verbose_name='group')),
            ],
            options={
                'verbose_name': 'role',
                'verbose_name_plural': 'roles',
                'ordering': ['agency', 'role'],
                'constraints': [models.UniqueConstraint(fields=('agency', 'role', 'group'), name='disclosure_role_once')],
            },
        ),
        migrations.CreateModel(
            name='Deputyship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('reason', models.CharField(max_length=200, verbose_name='reason')),
                ('deputy', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='deputy')),
                ('leader', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='absent reviewer')),
            ],
            options={
                'verbose_name': 'deputyship',
                'verbose_name_plural': 'deputyships',
                'ordering': ['-starts_on', 'leader'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='disclosure_deputyship_ends_after_start', violation_error_message='The last day lies before the first.')],
            },
        ),
        migrations.CreateModel(
            name='DraftFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=DOCUMENT)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
            ],
            options={
                'verbose_name': 'file of a draft',
                'verbose_name_plural': 'files of drafts',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('page', 'file'), name='disclosure_draft_file_once')],
            },
        ),
        migrations.CreateModel(
            name='KeptFinding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('reason', models.CharField(max_length=300, verbose_name='reason for keeping it')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('page', 'key'), name='disclosure_kept_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='proofreadinground',
            constraint=models.UniqueConstraint(fields=('page', 'content_digest', 'number'), name='disclosure_round_once'),
        ),
        migrations.AddConstraint(
            model_name='proofreadinground',
            constraint=models.UniqueConstraint(fields=('page', 'content_digest', 'user'), name='disclosure_round_other_person'),
        ),
    ]
