import django.core.validators
import django.db.models.deletion
import swapper
from django.db import migrations, models

PAGE = swapper.get_model_name("wagtailcore", "Page")
PARENT_LINK = PAGE.rpartition(".")[2].lower() + "_ptr"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
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
            bases=(PAGE.lower(), models.Model),
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
    ]
