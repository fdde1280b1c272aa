import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import swapper
import wagtail.contrib.routable_page.models
from django.db import migrations, models
from wagtail.images import get_image_model_string

import wagtail_disclosure.fields
import wagtail_disclosure.publication.registered
import wagtail_disclosure.venues.elements
import wagtail_disclosure.venues.place

PAGE = swapper.get_model_name("wagtailcore", "Page")
PARENT_LINK = PAGE.rpartition(".")[2].lower() + "_ptr"
IMAGE = get_image_model_string()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(IMAGE),
    ]

    operations = [
        migrations.CreateModel(
            name='AttractionPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('holiday_policy', models.CharField(choices=[('follow_week', 'as on any such weekday'), ('closed', 'closed'), ('own_hours', 'hours of its own'), ('move_closing_day', 'open; the closing day moves')], default='follow_week', max_length=20, verbose_name='on public holidays')),
                ('makeup_policy', models.CharField(choices=[('follow_week', 'as on any such weekday'), ('as_workday', 'as on a working day')], default='follow_week', max_length=20, verbose_name='on weekends worked in exchange')),
                ('hours_note', models.CharField(blank=True, max_length=200, verbose_name='note on the hours')),
                ('checked_on', models.DateField(blank=True, help_text='The day somebody last made sure that all of it is right.', null=True, verbose_name='checked on')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, help_text='Degrees north, WGS-84.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, help_text='Degrees east, WGS-84.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('transport', models.TextField(blank=True, max_length=500, verbose_name='how to get there')),
                ('accessibility', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('ramp', 'step-free entrance'), ('toilet', 'accessible toilet'), ('lift', 'lift'), ('parking', 'accessible parking'), ('wheelchair', 'wheelchairs to borrow'), ('braille', 'Braille or large print'), ('hearing', 'hearing aid loop or sign language'), ('nursing', 'nursing room')], max_length=120, verbose_name='accessibility')),
                ('summary', models.CharField(help_text='What it is, in one or two sentences; shown in lists.', max_length=200, verbose_name='summary')),
                ('township', models.CharField(blank=True, help_text='Visitors can filter by it.', max_length=40, verbose_name='township')),
                ('body', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='body')),
                ('grade', models.CharField(blank=True, choices=[('5A', '5A'), ('4A', '4A'), ('3A', '3A'), ('2A', '2A'), ('1A', 'A')], max_length=2, verbose_name='grade')),
                ('graded_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='graded in (year)')),
                ('admission', models.CharField(choices=[('free', 'free'), ('ticket', 'with a ticket')], default='ticket', max_length=10, verbose_name='admission')),
                ('daily_capacity', models.PositiveIntegerField(blank=True, help_text='The maximum capacity as approved (旅游法 article 45).', null=True, verbose_name='visitors a day, at most')),
                ('instant_capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='visitors at one time, at most')),
                ('has_no_relics', models.BooleanField(default=False, help_text='There is none in the area; otherwise enter them below.', verbose_name='no protected relics')),
                ('length_of_stay', models.CharField(blank=True, help_text='Such as half a day.', max_length=40, verbose_name='time to allow')),
                ('best_months', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('01', 'January'), ('02', 'February'), ('03', 'March'), ('04', 'April'), ('05', 'May'), ('06', 'June'), ('07', 'July'), ('08', 'August'), ('09', 'September'), ('10', 'October'), ('11', 'November'), ('12', 'December')], help_text='None ticked: worth a visit all the year.', max_length=36, verbose_name='best months')),
                ('season_note', models.CharField(blank=True, help_text='What there is to see in these months.', max_length=120, verbose_name='about the season')),
            ],
            options={
                'verbose_name': 'sight',
                'verbose_name_plural': 'sights',
            },
            bases=(wagtail_disclosure.venues.elements.StatutoryElementsMixin, wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='ServicePlacePage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('holiday_policy', models.CharField(choices=[('follow_week', 'as on any such weekday'), ('closed', 'closed'), ('own_hours', 'hours of its own'), ('move_closing_day', 'open; the closing day moves')], default='follow_week', max_length=20, verbose_name='on public holidays')),
                ('makeup_policy', models.CharField(choices=[('follow_week', 'as on any such weekday'), ('as_workday', 'as on a working day')], default='follow_week', max_length=20, verbose_name='on weekends worked in exchange')),
                ('hours_note', models.CharField(blank=True, max_length=200, verbose_name='note on the hours')),
                ('checked_on', models.DateField(blank=True, help_text='The day somebody last made sure that all of it is right.', null=True, verbose_name='checked on')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, help_text='Degrees north, WGS-84.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, help_text='Degrees east, WGS-84.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('transport', models.TextField(blank=True, max_length=500, verbose_name='how to get there')),
                ('accessibility', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('ramp', 'step-free entrance'), ('toilet', 'accessible toilet'), ('lift', 'lift'), ('parking', 'accessible parking'), ('wheelchair', 'wheelchairs to borrow'), ('braille', 'Braille or large print'), ('hearing', 'hearing aid loop or sign language'), ('nursing', 'nursing room')], max_length=120, verbose_name='accessibility')),
                ('summary', models.CharField(help_text='What it is, in one or two sentences; shown in lists.', max_length=200, verbose_name='summary')),
                ('township', models.CharField(blank=True, help_text='Visitors can filter by it.', max_length=40, verbose_name='township')),
                ('body', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='body')),
                ('place_kind', models.CharField(choices=[('hotel', 'hotel'), ('guesthouse', 'guesthouse'), ('homestay', 'homestay'), ('yurt', 'yurt camp'), ('campsite', 'campsite'), ('restaurant', 'restaurant'), ('snacks', 'snack bar'), ('farmhouse', 'farmhouse kitchen'), ('teahouse', 'teahouse or café'), ('shop', 'shop'), ('market', 'market'), ('workshop', 'craft workshop'), ('airport', 'airport'), ('railway', 'railway station'), ('coach', 'coach station'), ('parking', 'car park'), ('filling', 'filling station'), ('charging', 'charging station'), ('theatre', 'theatre or show'), ('cinema', 'cinema'), ('amusement', 'amusement park'), ('riding', 'horse riding'), ('leisure', 'other entertainment')], max_length=20, verbose_name='kind')),
                ('stars', models.PositiveSmallIntegerField(blank=True, help_text='As awarded (旅游饭店星级); blank: none.', null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='stars')),
                ('rooms', models.PositiveIntegerField(blank=True, null=True, verbose_name='rooms')),
                ('cuisine', models.CharField(blank=True, max_length=60, verbose_name='cuisine')),
                ('specialities', models.CharField(blank=True, max_length=200, verbose_name='specialities')),
                ('is_halal', models.BooleanField(default=False, help_text='It holds the sign of a halal business (清真).', verbose_name='halal')),
                ('price_from', models.DecimalField(blank=True, decimal_places=2, help_text='For a room and night, or for a person.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='prices from (yuan)')),
                ('price_to', models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='to (yuan)')),
                ('timetable', models.TextField(blank=True, help_text='One line a connection.', max_length=1000, verbose_name='timetable')),
            ],
            options={
                'verbose_name': 'place for visitors',
                'verbose_name_plural': 'places for visitors',
            },
            bases=(wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='TravelWarningPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('change_note', models.CharField(blank=True, help_text='What is different from the published version; shown in the public history.', max_length=500, verbose_name='change note')),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('checked_on', models.DateField(blank=True, help_text='The day somebody last made sure that all of it is right.', null=True, verbose_name='checked on')),
                ('summary', models.CharField(help_text='What it is, in one or two sentences; shown in lists.', max_length=200, verbose_name='summary')),
                ('level', models.CharField(choices=[('1-red', 'Red: level 1, particularly serious'), ('2-orange', 'Orange: level 2, serious'), ('3-yellow', 'Yellow: level 3, rather serious'), ('4-blue', 'Blue: level 4, general'), ('5-tip', 'Tip')], max_length=10, verbose_name='level')),
                ('area', models.CharField(help_text='Where it holds.', max_length=100, verbose_name='area')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, help_text='This day included; blank: for now.', null=True, verbose_name='until')),
                ('formed_on', models.DateField(blank=True, help_text='When the information came into being; published within 7 working days.', null=True, verbose_name='formed on')),
                ('body', wagtail_disclosure.fields.StreamField([], blank=True, verbose_name='body')),
            ],
            options={
                'verbose_name': 'travel warning',
                'verbose_name_plural': 'travel warnings',
            },
            bases=(wagtail_disclosure.publication.registered.RegisteredPage, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='VisitColumnPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('owner_office', models.CharField(blank=True, help_text='Who keeps the column current.', max_length=100, verbose_name='responsible office')),
                ('update_within_days', models.PositiveSmallIntegerField(blank=True, help_text='Calendar days without an update after which it is out of date.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='update within days')),
                ('category', models.CharField(choices=[('sights', 'Sights'), ('food', 'Food'), ('lodging', 'Lodging'), ('transport', 'Transport'), ('shopping', 'Shopping'), ('entertainment', 'Entertainment'), ('impressions', 'Impressions'), ('routes', 'Routes'), ('events', 'Events'), ('galleries', 'Galleries'), ('projects', 'Projects'), ('warnings', 'Travel warnings')], max_length=20, verbose_name='category')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'column of a visit',
                'verbose_name_plural': 'columns of a visit',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='VisitIndexPage',
            fields=[
                (PARENT_LINK, models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=PAGE)),
                ('is_major', models.BooleanField(default=False, help_text='The principal leader approves it as well.', verbose_name='major information')),
                ('major_reason', models.CharField(blank=True, help_text='Why it is major, or why it no longer is.', max_length=200, verbose_name='reason')),
                ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'visit',
                'verbose_name_plural': 'visit pages',
            },
            bases=(PAGE.lower(), models.Model),
        ),
        migrations.CreateModel(
            name='AttractionOpeningRange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('opens', models.TimeField(null=True, verbose_name='opens')),
                ('closes', models.TimeField(help_text='Earlier than it opens: on the next day.', null=True, verbose_name='closes')),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('applies', models.CharField(choices=[('week', 'weekdays ticked'), ('holidays', 'public holidays')], default='week', max_length=10, verbose_name='for')),
                ('weekdays', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('0', 'Monday'), ('1', 'Tuesday'), ('2', 'Wednesday'), ('3', 'Thursday'), ('4', 'Friday'), ('5', 'Saturday'), ('6', 'Sunday')], max_length=13, verbose_name='weekdays')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='opening_ranges', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'opening hours',
                'verbose_name_plural': 'opening hours',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionHoursException',
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
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='hours_exceptions', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'exception',
                'verbose_name_plural': 'exceptions',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('label', models.CharField(help_text='Such as enquiries, booking, complaints.', max_length=40, verbose_name='for what')),
                ('phone', models.CharField(max_length=30, validators=[wagtail_disclosure.venues.place.check_telephone], verbose_name='telephone')),
                ('hours', models.CharField(blank=True, max_length=60, verbose_name='answered when')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'telephone',
                'verbose_name_plural': 'telephones',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('alt_text', models.CharField(help_text='What is to be seen, for who cannot.', max_length=200, verbose_name='alternative text')),
                ('credit', models.CharField(help_text='Who made the picture.', max_length=100, verbose_name='credit')),
                ('image', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=IMAGE, verbose_name='picture')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionRelic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('grade', models.CharField(choices=[('national', 'major, protected at the national level'), ('region', 'protected by the autonomous region'), ('prefecture', 'protected by the prefecture'), ('county', 'protected by the county')], max_length=12, verbose_name='grade')),
                ('graded_year', models.PositiveSmallIntegerField(verbose_name='since (year)')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='relics', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'protected relic',
                'verbose_name_plural': 'protected relics',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionSeason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=40, verbose_name='name')),
                ('starts_on', models.DateField(null=True, verbose_name='from')),
                ('ends_on', models.DateField(help_text='This day included.', null=True, verbose_name='until')),
                ('is_yearly', models.BooleanField(default=True, help_text='Only month and day count.', verbose_name='every year')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='seasons', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'season',
                'verbose_name_plural': 'seasons',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionSeasonRange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('opens', models.TimeField(null=True, verbose_name='opens')),
                ('closes', models.TimeField(help_text='Earlier than it opens: on the next day.', null=True, verbose_name='closes')),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('weekdays', wagtail_disclosure.fields.ChoiceSetField(choices=[('0', 'Monday'), ('1', 'Tuesday'), ('2', 'Wednesday'), ('3', 'Thursday'), ('4', 'Friday'), ('5', 'Saturday'), ('6', 'Sunday')], max_length=13, verbose_name='weekdays')),
                ('season', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='ranges', to='wagtail_disclosure_visit.attractionseason')),
            ],
            options={
                'verbose_name': 'hours in the season',
                'verbose_name_plural': 'hours in the season',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AttractionTicketPrice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('ticket', models.CharField(help_text='The same words for every price of the ticket, such as 成人票.', max_length=40, verbose_name='ticket')),
                ('conditions', models.CharField(blank=True, help_text='Who gets it at a reduced price.', max_length=120, verbose_name='for whom')),
                ('price', models.DecimalField(decimal_places=2, max_digits=8, validators=[django.core.validators.MinValueValidator(0)], verbose_name='price in yuan')),
                ('effective_from', models.DateField(verbose_name='from')),
                ('announced_on', models.DateField(blank=True, null=True, verbose_name='announced on')),
                ('basis', models.CharField(blank=True, help_text='The decision that set it.', max_length=120, verbose_name='basis')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='ticket_prices', to='wagtail_disclosure_visit.attractionpage')),
            ],
            options={
                'verbose_name': 'ticket price',
                'verbose_name_plural': 'ticket prices',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServicePlaceOpeningRange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('opens', models.TimeField(null=True, verbose_name='opens')),
                ('closes', models.TimeField(help_text='Earlier than it opens: on the next day.', null=True, verbose_name='closes')),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('applies', models.CharField(choices=[('week', 'weekdays ticked'), ('holidays', 'public holidays')], default='week', max_length=10, verbose_name='for')),
                ('weekdays', wagtail_disclosure.fields.ChoiceSetField(blank=True, choices=[('0', 'Monday'), ('1', 'Tuesday'), ('2', 'Wednesday'), ('3', 'Thursday'), ('4', 'Friday'), ('5', 'Saturday'), ('6', 'Sunday')], max_length=13, verbose_name='weekdays')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='opening_ranges', to='wagtail_disclosure_visit.serviceplacepage')),
            ],
            options={
                'verbose_name': 'opening hours',
                'verbose_name_plural': 'opening hours',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServicePlaceHoursException',
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
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='hours_exceptions', to='wagtail_disclosure_visit.serviceplacepage')),
            ],
            options={
                'verbose_name': 'exception',
                'verbose_name_plural': 'exceptions',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServicePlaceContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('label', models.CharField(help_text='Such as enquiries, booking, complaints.', max_length=40, verbose_name='for what')),
                ('phone', models.CharField(max_length=30, validators=[wagtail_disclosure.venues.place.check_telephone], verbose_name='telephone')),
                ('hours', models.CharField(blank=True, max_length=60, verbose_name='answered when')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='wagtail_disclosure_visit.serviceplacepage')),
            ],
            options={
                'verbose_name': 'telephone',
                'verbose_name_plural': 'telephones',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServicePlacePhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('alt_text', models.CharField(help_text='What is to be seen, for who cannot.', max_length=200, verbose_name='alternative text')),
                ('credit', models.CharField(help_text='Who made the picture.', max_length=100, verbose_name='credit')),
                ('image', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=IMAGE, verbose_name='picture')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='wagtail_disclosure_visit.serviceplacepage')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServicePlaceSeason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=40, verbose_name='name')),
                ('starts_on', models.DateField(null=True, verbose_name='from')),
                ('ends_on', models.DateField(help_text='This day included.', null=True, verbose_name='until')),
                ('is_yearly', models.BooleanField(default=True, help_text='Only month and day count.', verbose_name='every year')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='seasons', to='wagtail_disclosure_visit.serviceplacepage')),
            ],
            options={
                'verbose_name': 'season',
                'verbose_name_plural': 'seasons',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServicePlaceSeasonRange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('opens', models.TimeField(null=True, verbose_name='opens')),
                ('closes', models.TimeField(help_text='Earlier than it opens: on the next day.', null=True, verbose_name='closes')),
                ('last_entry', models.TimeField(blank=True, null=True, verbose_name='last entry')),
                ('weekdays', wagtail_disclosure.fields.ChoiceSetField(choices=[('0', 'Monday'), ('1', 'Tuesday'), ('2', 'Wednesday'), ('3', 'Thursday'), ('4', 'Friday'), ('5', 'Saturday'), ('6', 'Sunday')], max_length=13, verbose_name='weekdays')),
                ('season', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='ranges', to='wagtail_disclosure_visit.serviceplaceseason')),
            ],
            options={
                'verbose_name': 'hours in the season',
                'verbose_name_plural': 'hours in the season',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitIndexPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('alt_text', models.CharField(help_text='What is to be seen, for who cannot.', max_length=200, verbose_name='alternative text')),
                ('credit', models.CharField(help_text='Who made the picture.', max_length=100, verbose_name='credit')),
                ('image', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=IMAGE, verbose_name='picture')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='wagtail_disclosure_visit.visitindexpage')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
