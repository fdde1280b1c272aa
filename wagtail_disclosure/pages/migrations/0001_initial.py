import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
import wagtail_disclosure.fields
import wagtail_disclosure.publication.registered
import wagtail_disclosure.report.comparison.routes
import wagtail_disclosure.report.defaults
import wagtail_disclosure.report.issues.routes
import wagtail_disclosure.report.years
import swapper
from django.db import migrations, models
from wagtail.documents import get_document_model_string

PAGE = swapper.get_model_name("wagtailcore", "Page")
PARENT_LINK = PAGE.rpartition(".")[2].lower() + "_ptr"
DOCUMENT = get_document_model_string()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtail_disclosure', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(DOCUMENT),
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
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='ColumnPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('article_20_item', models.PositiveSmallIntegerField(blank=True, choices=[(1, '第二十条第（一）项 行政法规、规章和规范性文件'), (2, '第二十条第（二）项 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'), (3, '第二十条第（三）项 国民经济和社会发展规划、专项规划、区域规划及相关政策'), (4, '第二十条第（四）项 国民经济和社会发展统计信息'), (5, '第二十条第（五）项 办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'), (6, '第二十条第（六）项 实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定'), (7, '第二十条第（七）项 财政预算、决算信息'), (8, '第二十条第（八）项 行政事业性收费项目及其依据、标准'), (9, '第二十条第（九）项 政府集中采购项目的目录、标准及实施情况'), (10, '第二十条第（十）项 重大建设项目的批准和实施情况'), (11, '第二十条第（十一）项 扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'), (12, '第二十条第（十二）项 突发公共事件的应急预案、预警信息及应对情况'), (13, '第二十条第（十三）项 环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'), (14, '第二十条第（十四）项 公务员招考的职位、名额、报考条件等事项以及录用结果'), (15, '第二十条第（十五）项 法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息')], help_text='The item of article 20 of the Regulations that this column answers.', null=True, verbose_name='article 20 item')),
                ('purpose', models.CharField(help_text='What the column is for; goes into the column tags.', max_length=300, verbose_name='purpose')),
                ('keywords', models.CharField(blank=True, help_text='Separated by commas; for the column tags.', max_length=200, verbose_name='keywords')),
                ('column_type', models.CharField(blank=True, max_length=40, verbose_name='column type')),
                ('owner_office', models.CharField(blank=True, help_text='Who keeps the column current.', max_length=100, verbose_name='responsible office')),
            ],
            options={
                'verbose_name': 'column',
                'verbose_name_plural': 'columns',
            },
            bases=(PAGE.lower(), models.Model),
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
            bases=(PAGE.lower(), models.Model),
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
            bases=(PAGE.lower(), models.Model),
        ),
    ]
