import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import swapper
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string

import wagtail_disclosure.agency.leadership.routes
import wagtail_disclosure.agency.matters.rows
import wagtail_disclosure.base.section_routing
import wagtail_disclosure.base.telephones
import wagtail_disclosure.feeds.routes
import wagtail_disclosure.fields
import wagtail_disclosure.finding.routes
import wagtail_disclosure.publication.registered
import wagtail_disclosure.report.comparison.routes
import wagtail_disclosure.report.defaults
import wagtail_disclosure.report.issues.routes
import wagtail_disclosure.report.years
import wagtail_disclosure.subscriptions.routes
import wagtail_disclosure.venues.closure_routes
import wagtail_disclosure.venues.elements

PAGE = swapper.get_model_name("wagtailcore", "Page")
PARENT_LINK = PAGE.rpartition(".")[2].lower() + "_ptr"
DOCUMENT = get_document_model_string()
IMAGE = get_image_model_string()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtail_disclosure', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(DOCUMENT),
        migrations.swappable_dependency(IMAGE),
        migrations.swappable_dependency(PAGE),
    ]

    operations = [
        migrations.CreateModel(
            name='AnnualReportPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('index_number', models.CharField(blank=True, editable=False, max_length=40, verbose_name='index number')),
                ('year', models.PositiveSmallIntegerField(help_text='The year reported on. Title and address of the page follow from it.', null=True, validators=[wagtail_disclosure.report.years.plausible_year], verbose_name='year')),
                ('overview', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='overview')),
                ('disclosed', wagtail_disclosure.fields.StreamField([], blank=True, default=wagtail_disclosure.report.defaults.blank_table_2, verbose_name='Table 2')),
                ('requests', wagtail_disclosure.fields.StreamField([], blank=True, default=wagtail_disclosure.report.defaults.blank_table_3, verbose_name='Table 3')),
                ('remedies', wagtail_disclosure.fields.StreamField([], blank=True, default=wagtail_disclosure.report.defaults.blank_table_4, verbose_name='Table 4')),
                ('problems', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='problems and improvements')),
                ('other_matters', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='other matters')),
                ('fees_yuan', models.DecimalField(blank=True, decimal_places=2, help_text='Charged in the year; 0 if none. Chapter 6 states it in a generated sentence.', max_digits=12, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='fees for processing information (yuan)')),
                ('issued_on', models.DateField(blank=True, help_text='Printed at the foot of the report.', null=True, validators=[wagtail.fields.NoFutureDateValidator('The date of issue cannot lie in the future.')], verbose_name='date of issue')),
            ],
            options={
                'verbose_name': 'annual report',
                'verbose_name_plural': 'annual reports',
            },
            bases=(wagtail_disclosure.report.issues.routes.IssueRoutes, wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='CataloguePage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'catalogue',
                'verbose_name_plural': 'catalogues',
            },
            bases=(wagtail_disclosure.feeds.routes.FeedRoutes, wagtail_disclosure.subscriptions.routes.ListSubscriptionRoutes, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='ClosurePage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('index_number', models.CharField(blank=True, editable=False, max_length=40, verbose_name='index number')),
                ('reason_kind', models.CharField(choices=[('repair', 'repair or maintenance'), ('weather', 'weather'), ('event', 'event'), ('emergency', 'emergency'), ('holiday', 'holiday'), ('other', 'other reason')], max_length=12, verbose_name='kind of reason')),
                ('reason', models.TextField(help_text='As the public is to read it.', max_length=300, verbose_name='reason')),
                ('scope', models.CharField(choices=[('whole', 'the whole venue'), ('partial', 'a part of it')], default='whole', max_length=8, verbose_name='what is closed')),
                ('affected', models.CharField(blank=True, help_text='Of a part: which rooms or services. The hours stay as they are.', max_length=200, verbose_name='which part')),
                ('starts_on', models.DateField(null=True, verbose_name='first day')),
                ('ends_on', models.DateField(blank=True, help_text='This day included; blank: until further notice. Opens earlier: change it.', null=True, verbose_name='last day')),
                ('reopens_on', models.DateField(blank=True, help_text='Only where the last day is not certain yet.', null=True, verbose_name='expected to open again on')),
                ('announced_on', models.DateField(blank=True, help_text='Blank: the day it goes public.', null=True, verbose_name='announced on')),
            ],
            options={
                'verbose_name': 'temporary closure',
                'verbose_name_plural': 'temporary closures',
            },
            bases=(wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='ColumnPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('owner_office', models.CharField(blank=True, help_text='Who keeps the column current.', max_length=100, verbose_name='responsible office')),
                ('update_within_days', models.PositiveSmallIntegerField(blank=True, help_text='Calendar days without an update after which it is out of date.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='update within days')),
                ('article_20_item', models.PositiveSmallIntegerField(blank=True, choices=[(1, '第二十条第（一）项 行政法规、规章和规范性文件'), (2, '第二十条第（二）项 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'), (3, '第二十条第（三）项 国民经济和社会发展规划、专项规划、区域规划及相关政策'), (4, '第二十条第（四）项 国民经济和社会发展统计信息'), (5, '第二十条第（五）项 办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'), (6, '第二十条第（六）项 实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定'), (7, '第二十条第（七）项 财政预算、决算信息'), (8, '第二十条第（八）项 行政事业性收费项目及其依据、标准'), (9, '第二十条第（九）项 政府集中采购项目的目录、标准及实施情况'), (10, '第二十条第（十）项 重大建设项目的批准和实施情况'), (11, '第二十条第（十一）项 扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'), (12, '第二十条第（十二）项 突发公共事件的应急预案、预警信息及应对情况'), (13, '第二十条第（十三）项 环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'), (14, '第二十条第（十四）项 公务员招考的职位、名额、报考条件等事项以及录用结果'), (15, '第二十条第（十五）项 法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息')], help_text='The item of article 20 of the Regulations that this column answers.', null=True, verbose_name='article 20 item')),
                ('purpose', models.CharField(help_text='What the column is for; goes into the column tags.', max_length=300, verbose_name='purpose')),
                ('keywords', models.CharField(blank=True, help_text='Separated by commas; for the column tags.', max_length=200, verbose_name='keywords')),
                ('column_type', models.CharField(blank=True, help_text='As 动态要闻, 通知公告 or 政策文件; some types have a limit by the inspection rules.', max_length=40, verbose_name='column type')),
            ],
            options={
                'verbose_name': 'column',
                'verbose_name_plural': 'columns',
            },
            bases=(wagtail_disclosure.feeds.routes.FeedRoutes, wagtail_disclosure.subscriptions.routes.ListSubscriptionRoutes, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='GuidePage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('body', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='body')),
            ],
            options={
                'verbose_name': 'disclosure guide',
                'verbose_name_plural': 'disclosure guides',
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='LeadershipPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('index_number', models.CharField(blank=True, editable=False, max_length=40, verbose_name='index number')),
                ('owner_office', models.CharField(blank=True, help_text='Who keeps the column current.', max_length=100, verbose_name='responsible office')),
                ('update_within_days', models.PositiveSmallIntegerField(blank=True, help_text='Calendar days without an update after which it is out of date.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='update within days')),
                ('summary', models.CharField(blank=True, help_text='What it says (article 12).', max_length=300, verbose_name='summary')),
            ],
            options={
                'verbose_name': 'leadership',
                'verbose_name_plural': 'leadership pages',
            },
            bases=(wagtail_disclosure.agency.leadership.routes.NoticeRoutes, wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='MatterIndexPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('owner_office', models.CharField(blank=True, help_text='Who keeps the column current.', max_length=100, verbose_name='responsible office')),
                ('update_within_days', models.PositiveSmallIntegerField(blank=True, help_text='Calendar days without an update after which it is out of date.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='update within days')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'key tasks',
                'verbose_name_plural': 'lists of key tasks',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='MatterPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('index_number', models.CharField(blank=True, editable=False, max_length=40, verbose_name='index number')),
                ('year', models.PositiveSmallIntegerField(null=True, validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                ('kind', models.CharField(choices=[('decision', 'Major administrative decision'), ('key_work', 'Key work'), ('livelihood', 'Livelihood project'), ('construction', 'Major construction project')], max_length=20, verbose_name='kind')),
                ('owner_office', models.CharField(help_text='The section or unit that carries it out.', max_length=100, verbose_name='responsible office')),
                ('leader_post', models.CharField(blank=True, help_text='The post, not the name.', max_length=100, verbose_name='leader in charge')),
                ('goal', models.TextField(help_text='What is to be reached.', max_length=1000, verbose_name='goal')),
                ('consultation_from', models.DateField(blank=True, null=True, verbose_name='comments from')),
                ('consultation_until', models.DateField(blank=True, null=True, verbose_name='comments until')),
                ('consultation_reason', models.CharField(blank=True, max_length=300, verbose_name='reason of a shorter time')),
                ('result', models.TextField(blank=True, max_length=2000, verbose_name='result')),
                ('concluded_on', models.DateField(blank=True, null=True, validators=[wagtail_disclosure.agency.matters.rows.not_in_future], verbose_name='concluded on')),
            ],
            options={
                'verbose_name': 'key task',
                'verbose_name_plural': 'key tasks',
            },
            bases=(wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='RegulationsPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'regulations on disclosure',
                'verbose_name_plural': 'regulations on disclosure',
            },
            bases=(wagtail_disclosure.feeds.routes.FeedRoutes, wagtail_disclosure.subscriptions.routes.ListSubscriptionRoutes, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='ReportIndexPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'annual reports',
                'verbose_name_plural': 'lists of annual reports',
            },
            bases=(wagtail_disclosure.report.comparison.routes.ComparisonRoutes, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='RequestPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('body', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='body')),
            ],
            options={
                'verbose_name': 'disclosure on request',
                'verbose_name_plural': 'pages on disclosure on request',
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='StandardCataloguePage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'standard catalogue',
                'verbose_name_plural': 'standard catalogues',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='UnitIndexPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('owner_office', models.CharField(blank=True, help_text='Who keeps the column current.', max_length=100, verbose_name='responsible office')),
                ('update_within_days', models.PositiveSmallIntegerField(blank=True, help_text='Calendar days without an update after which it is out of date.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='update within days')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'directory of units',
                'verbose_name_plural': 'directories of units',
            },
            bases=(wagtail_disclosure.venues.closure_routes.ClosureFeedRoutes, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='DocumentPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('index_number', models.CharField(blank=True, editable=False, max_length=40, verbose_name='index number')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='withdrawn at')),
                ('withdrawal_reason', models.CharField(blank=True, editable=False, max_length=500, verbose_name='reason of withdrawal')),
                ('document_number', models.CharField(blank=True, help_text='As printed, e.g. 新文旅发〔2023〕5号.', max_length=60, verbose_name='document number')),
                ('kind', models.CharField(choices=[('normative', 'Administrative normative document'), ('regulation', 'Law or regulation'), ('notice', 'Notice'), ('announcement', 'Announcement'), ('interpretation', 'Policy interpretation'), ('plan', 'Plan'), ('statistics', 'Statistics'), ('budget', 'Budget'), ('final_accounts', 'Final accounts'), ('licence_guide', 'Licensing guide'), ('licence_decision', 'Licensing decision'), ('penalty', 'Penalty decision'), ('report', 'Work report'), ('speech', 'Speech'), ('other', 'Other')], max_length=20, verbose_name='document kind')),
                ('theme', models.CharField(choices=[('state-council', '国务院组织机构'), ('general-affairs', '综合政务'), ('economy', '国民经济管理、国有资产监管'), ('finance', '财政、金融、审计'), ('land-energy', '国土资源、能源'), ('agriculture', '农业、林业、水利'), ('industry-transport', '工业、交通'), ('commerce-tourism', '商贸、海关、旅游'), ('market-safety', '市场监管、安全生产监管'), ('construction', '城乡建设、环境保护'), ('science-education', '科技、教育'), ('culture', '文化、广电、新闻出版'), ('health-sports', '卫生、体育'), ('population-women', '人口与计划生育、妇女儿童工作'), ('labour', '劳动、人事、监察'), ('public-security', '公安、安全、司法'), ('civil-affairs', '民政、扶贫、救灾'), ('ethnic-religion', '民族、宗教'), ('foreign-affairs', '对外事务'), ('hong-kong-taiwan', '港澳台侨工作'), ('defence', '国防'), ('other', '其他')], max_length=30, verbose_name='theme')),
                ('five_disclosures', models.CharField(blank=True, choices=[('decision', 'Disclosure of decisions'), ('execution', 'Disclosure of execution'), ('management', 'Disclosure of management'), ('service', 'Disclosure of services'), ('result', 'Disclosure of results')], help_text="Which side of the agency's work it lays open.", max_length=12, verbose_name='five disclosures')),
                ('dated_on', models.DateField(help_text='The date it was signed; of a joint document, the last signature.', null=True, validators=[wagtail.fields.NoFutureDateValidator('The date of a document cannot lie in the future.')], verbose_name='date of document')),
                ('keywords', models.CharField(blank=True, help_text='Separated by commas.', max_length=200, verbose_name='keywords')),
                ('summary', models.TextField(help_text='What it says, in at most 500 characters (article 12).', max_length=500, verbose_name='summary')),
                ('content_source', models.CharField(blank=True, help_text='Who it was taken over from; blank: the agency itself.', max_length=100, verbose_name='content source')),
                ('mode', models.CharField(choices=[('proactive', 'Proactive disclosure'), ('on_request', 'Disclosure on request'), ('withheld', 'Not disclosed')], default='proactive', max_length=10, verbose_name='disclosure mode')),
                ('mode_reason', models.CharField(blank=True, help_text='Compulsory when the public does not get the text. Not shown to the public.', max_length=500, verbose_name='reason of the mode')),
                ('next_review_on', models.DateField(blank=True, help_text='When to ask again whether it can be disclosed (Regulations, article 18).', null=True, verbose_name='next review')),
                ('validity', models.CharField(choices=[('in_force', 'In force'), ('amended', 'Amended'), ('lapsed', 'Lapsed'), ('repealed', 'Repealed')], default='in_force', max_length=10, verbose_name='validity')),
                ('effective_on', models.DateField(blank=True, null=True, verbose_name='in force from')),
                ('validity_ended_on', models.DateField(blank=True, null=True, verbose_name='amended, lapsed or repealed on')),
                ('body', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='body')),
                ('superseded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=PAGE, verbose_name='superseding document')),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documents',
            },
            bases=(wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('title', models.CharField(blank=True, max_length=200, verbose_name='title shown')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=DOCUMENT, verbose_name='file')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='wagtail_disclosure_pages.documentpage')),
            ],
            options={
                'verbose_name': 'attachment',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InterpretedDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE, verbose_name='policy document')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='interpreted_documents', to='wagtail_disclosure_pages.documentpage')),
            ],
            options={
                'verbose_name': 'interpreted document',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IssuingAgency',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_disclosure.agency', verbose_name='agency')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='issuing_agencies', to='wagtail_disclosure_pages.documentpage')),
            ],
            options={
                'verbose_name': 'issuing agency',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Leader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('effective_from', models.DateField(blank=True, help_text='Blank: from the beginning.', null=True, verbose_name='from')),
                ('effective_until', models.DateField(blank=True, help_text='This day included. Blank: until further notice.', null=True, verbose_name='until')),
                ('name', models.CharField(blank=True, help_text='Blank: the post alone is shown.', max_length=60, verbose_name='name')),
                ('phone', models.CharField(blank=True, help_text='Such as 0999-5020001.', max_length=30, validators=[wagtail_disclosure.base.telephones.check_telephone], verbose_name='work phone')),
                ('photo_alt', models.CharField(blank=True, help_text='What is to be seen, for who cannot. A photo needs it.', max_length=200, verbose_name='alternative text')),
                ('curriculum_vitae', models.TextField(blank=True, max_length=2000, verbose_name='curriculum vitae')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=IMAGE, verbose_name='photo')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='leaders', to='wagtail_disclosure_pages.leadershippage')),
            ],
            options={
                'verbose_name': 'leader',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LeaderCharge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('effective_from', models.DateField(blank=True, help_text='Blank: from the beginning.', null=True, verbose_name='from')),
                ('effective_until', models.DateField(blank=True, help_text='This day included. Blank: until further notice.', null=True, verbose_name='until')),
                ('relation', models.CharField(choices=[('in_charge', 'in charge of'), ('assists', 'assists with'), ('liaises', 'liaises with')], default='in_charge', max_length=10, verbose_name='relation')),
                ('name', models.CharField(blank=True, help_text='As the office is written above. Blank: the title of the unit chosen.', max_length=60, verbose_name='office or unit')),
                ('leader', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='charges', to='wagtail_disclosure_pages.leader')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=PAGE, verbose_name='page of the unit')),
            ],
            options={
                'verbose_name': 'office or unit in charge of',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LeaderDuty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('effective_from', models.DateField(blank=True, help_text='Blank: from the beginning.', null=True, verbose_name='from')),
                ('effective_until', models.DateField(blank=True, help_text='This day included. Blank: until further notice.', null=True, verbose_name='until')),
                ('text', models.TextField(help_text='One sentence or list of fields of work.', max_length=500, verbose_name='duty')),
                ('leader', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='duties', to='wagtail_disclosure_pages.leader')),
            ],
            options={
                'verbose_name': 'duty',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LeaderPost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('effective_from', models.DateField(blank=True, help_text='Blank: from the beginning.', null=True, verbose_name='from')),
                ('effective_until', models.DateField(blank=True, help_text='This day included. Blank: until further notice.', null=True, verbose_name='until')),
                ('title', models.CharField(help_text='As it is to be read, e.g. 副局长（主持工作）.', max_length=60, verbose_name='post')),
                ('leader', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to='wagtail_disclosure_pages.leader')),
            ],
            options={
                'verbose_name': 'post',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MatterMilestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('text', models.CharField(max_length=200, verbose_name='milestone')),
                ('due_on', models.DateField(verbose_name='due on')),
                ('done_on', models.DateField(blank=True, null=True, validators=[wagtail_disclosure.agency.matters.rows.not_in_future], verbose_name='reached on')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='wagtail_disclosure_pages.matterpage')),
            ],
            options={
                'verbose_name': 'milestone',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MatterDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=PAGE, verbose_name='related document')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_documents', to='wagtail_disclosure_pages.matterpage')),
            ],
            options={
                'verbose_name': 'related document',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MatterProgress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('dated_on', models.DateField(validators=[wagtail_disclosure.agency.matters.rows.not_in_future], verbose_name='as of')),
                ('text', models.TextField(max_length=1000, verbose_name='progress')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='percent done')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='progress', to='wagtail_disclosure_pages.matterpage')),
            ],
            options={
                'verbose_name': 'progress',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Office',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('effective_from', models.DateField(blank=True, help_text='Blank: from the beginning.', null=True, verbose_name='from')),
                ('effective_until', models.DateField(blank=True, help_text='This day included. Blank: until further notice.', null=True, verbose_name='until')),
                ('name', models.CharField(max_length=60, verbose_name='name')),
                ('functions', models.TextField(blank=True, max_length=500, verbose_name='functions')),
                ('phone', models.CharField(blank=True, max_length=30, validators=[wagtail_disclosure.base.telephones.check_telephone], verbose_name='phone')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='offices', to='wagtail_disclosure_pages.leadershippage')),
            ],
            options={
                'verbose_name': 'internal office',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SectionPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
                ('agency', models.ForeignKey(help_text='Everything under this page is disclosed by this agency.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_disclosure.agency', verbose_name='agency')),
            ],
            options={
                'verbose_name': 'disclosure section',
                'verbose_name_plural': 'disclosure sections',
            },
            bases=(wagtail_disclosure.base.section_routing.SectionRouting, wagtail_disclosure.finding.routes.FindingRoutes, wagtail_disclosure.subscriptions.routes.SubscriptionRoutes, wagtail_disclosure.feeds.routes.FeedRoutes, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='UnitPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('index_number', models.CharField(blank=True, editable=False, max_length=40, verbose_name='index number')),
                ('checked_on', models.DateField(blank=True, help_text='The day somebody last made sure that all of it is right.', null=True, verbose_name='checked on')),
                ('holiday_policy', models.CharField(choices=[('follow_week', 'as on any such weekday'), ('closed', 'closed'), ('own_hours', 'hours of its own'), ('move_closing_day', 'open; the closing day moves')], default='follow_week', max_length=20, verbose_name='on public holidays')),
                ('makeup_policy', models.CharField(choices=[('follow_week', 'as on any such weekday'), ('as_workday', 'as on a working day')], default='follow_week', max_length=20, verbose_name='on weekends worked in exchange')),
                ('hours_note', models.CharField(blank=True, max_length=200, verbose_name='note on the hours')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, help_text='Degrees north, WGS-84.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, help_text='Degrees east, WGS-84.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('transport', models.TextField(blank=True, max_length=500, verbose_name='how to get there')),
                ('accessibility', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('ramp', 'step-free entrance'), ('toilet', 'accessible toilet'), ('lift', 'lift'), ('parking', 'accessible parking'), ('wheelchair', 'wheelchairs to borrow'), ('braille', 'Braille or large print'), ('hearing', 'hearing aid loop or sign language'), ('nursing', 'nursing room')], max_length=120, verbose_name='accessibility')),
                ('unit_type', models.CharField(choices=[('library', 'Library'), ('cultural_centre', 'Cultural centre'), ('museum', 'Museum'), ('stadium', 'Stadium or gymnasium'), ('broadcasting', 'Broadcasting station'), ('heritage', 'Heritage office'), ('theatre', 'Cinema or theatre'), ('township_station', 'Township cultural station'), ('other', 'Other unit')], max_length=20, verbose_name='type of unit')),
                ('intro', models.TextField(blank=True, help_text='What it is, in a few lines.', max_length=500, verbose_name='introduction')),
                ('functions', models.TextField(blank=True, max_length=2000, verbose_name='functions')),
                ('admission', models.CharField(choices=[('free', 'Free of charge'), ('partly', 'Free, some services are charged for'), ('paid', 'Admission is charged')], default='free', max_length=10, verbose_name='admission')),
                ('price_basis', models.CharField(blank=True, help_text='The document that allows them.', max_length=200, verbose_name='basis of the prices')),
                ('booking', models.CharField(choices=[('none', 'no booking needed'), ('advised', 'booking advised'), ('required', 'booking required')], default='none', max_length=10, verbose_name='booking')),
                ('booking_how', models.CharField(blank=True, max_length=300, verbose_name='how to book')),
                ('booking_phone', models.CharField(blank=True, max_length=30, validators=[wagtail_disclosure.base.telephones.check_telephone], verbose_name='telephone for booking')),
                ('booking_url', models.URLField(blank=True, verbose_name='address for booking')),
                ('daily_quota', models.PositiveIntegerField(blank=True, help_text='The most that are let in.', null=True, verbose_name='visitors a day')),
                ('dissolved_on', models.DateField(blank=True, help_text='The page stays and says so; the unit leaves the directory.', null=True, verbose_name='closed for good on')),
                ('dissolution_note', models.CharField(blank=True, max_length=200, verbose_name='what became of it')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=PAGE, verbose_name='unit that took over')),
            ],
            options={
                'verbose_name': 'unit',
                'verbose_name_plural': 'units',
            },
            bases=(wagtail_disclosure.venues.elements.StatutoryElementsMixin, wagtail_disclosure.venues.closure_routes.ClosureCalendarRoutes, wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='UnitOpeningRange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('opens', models.TimeField(null=True, verbose_name='opens')),
                ('closes', models.TimeField(help_text='Earlier than it opens: on the next day.', null=True, verbose_name='closes')),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('applies', models.CharField(choices=[('week', 'weekdays ticked'), ('holidays', 'public holidays')], default='week', max_length=10, verbose_name='for')),
                ('weekdays', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('0', 'Monday'), ('1', 'Tuesday'), ('2', 'Wednesday'), ('3', 'Thursday'), ('4', 'Friday'), ('5', 'Saturday'), ('6', 'Sunday')], max_length=13, verbose_name='weekdays')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='opening_ranges', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'opening hours',
                'verbose_name_plural': 'opening hours',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitHoursException',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('starts_on', models.DateField(null=True, verbose_name='from')),
                ('ends_on', models.DateField(blank=True, help_text='Blank: one day.', null=True, verbose_name='until')),
                ('is_closed', models.BooleanField(default=False, verbose_name='closed')),
                ('opens', models.TimeField(blank=True, null=True, verbose_name='opens')),
                ('closes', models.TimeField(blank=True, null=True, verbose_name='closes')),
                ('note', models.CharField(blank=True, max_length=100, verbose_name='note')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='hours_exceptions', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'exception',
                'verbose_name_plural': 'exceptions',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('label', models.CharField(help_text='Such as enquiries, booking, complaints.', max_length=40, verbose_name='for what')),
                ('phone', models.CharField(max_length=30, validators=[wagtail_disclosure.base.telephones.check_telephone], verbose_name='telephone')),
                ('hours', models.CharField(blank=True, max_length=60, verbose_name='answered when')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'telephone',
                'verbose_name_plural': 'telephones',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('alt_text', models.CharField(help_text='What is to be seen, for who cannot.', max_length=200, verbose_name='alternative text')),
                ('credit', models.CharField(help_text='Who made the picture.', max_length=100, verbose_name='credit')),
                ('image', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=IMAGE, verbose_name='picture')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitPrice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('label', models.CharField(max_length=100, verbose_name='for what')),
                ('yuan', models.DecimalField(decimal_places=2, max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='price (yuan)')),
                ('note', models.CharField(blank=True, help_text='Such as concessions.', max_length=200, verbose_name='note')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='prices', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'price',
                'verbose_name_plural': 'prices',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('effective_on', models.DateField(blank=True, null=True, verbose_name='in force from')),
                ('lapsed_on', models.DateField(blank=True, help_text='This day included.', null=True, verbose_name='in force until')),
                ('document', models.ForeignKey(blank=True, help_text='Where it is published as a document already.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=PAGE, verbose_name='published document')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=DOCUMENT, verbose_name='file')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='rules', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'rule',
                'verbose_name_plural': 'rules',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitSeason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=40, verbose_name='name')),
                ('starts_on', models.DateField(null=True, verbose_name='from')),
                ('ends_on', models.DateField(help_text='This day included.', null=True, verbose_name='until')),
                ('is_yearly', models.BooleanField(default=True, help_text='Only month and day count.', verbose_name='every year')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='seasons', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'season',
                'verbose_name_plural': 'seasons',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitSeasonRange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('opens', models.TimeField(null=True, verbose_name='opens')),
                ('closes', models.TimeField(help_text='Earlier than it opens: on the next day.', null=True, verbose_name='closes')),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('weekdays', wagtail_disclosure.fields.ChoiceSetField(choices=[('0', 'Monday'), ('1', 'Tuesday'), ('2', 'Wednesday'), ('3', 'Thursday'), ('4', 'Friday'), ('5', 'Saturday'), ('6', 'Sunday')], max_length=13, verbose_name='weekdays')),
                ('season', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='ranges', to='wagtail_disclosure_pages.unitseason')),
            ],
            options={
                'verbose_name': 'hours in the season',
                'verbose_name_plural': 'hours in the season',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitService',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('group', models.CharField(choices=[('older', 'older people'), ('minors', 'minors'), ('disabled', 'people with disabilities'), ('migrant_workers', 'migrant workers')], max_length=20, verbose_name='for whom')),
                ('service', models.TextField(max_length=300, verbose_name='service')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='services', to='wagtail_disclosure_pages.unitpage')),
            ],
            options={
                'verbose_name': 'service for a group',
                'verbose_name_plural': 'services for groups',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
