using System.Threading.Channels;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Scheduling;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatCoach.Host.Tests.Scheduling;

public sealed class ClockSetBackTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task Sweeps_go_on_after_the_demo_clock_was_days_ahead_and_is_set_back()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["ConnectionStrings:Tables"] = azurite.NewAccount();
        builder.Configuration["Scheduling:EverySeconds"] = "1";
        var due = Channel.CreateUnbounded<string>();
        builder.Services.AddScheduling(builder.Configuration, development: true);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddDelivery();
        builder.Services.AddSingleton<ProjectDesk>();
        builder.Services.AddSingleton<IMessageSender, NotingChannel>();
        builder.Services.AddSingleton<IAgendaHandler>(
            new PromptingHandler { Meanwhile = item => due.Writer.WriteAsync(item.Subject).AsTask() }
        );
        using var host = builder.Build();
        await host.Services.GetRequiredService<CoachTables>().CreateAsync(Token);
        var projects = host.Services.GetRequiredService<IProjectStore>();
        await projects.CommitAsync(TableStage.CommitOf(TableStage.ProjectOf(TableStage.Site), "d0"), Token);
        var clock = host.Services.GetRequiredService<DemoClock>();
        Assert.Same(clock, host.Services.GetRequiredService<TimeProvider>());
        await host.StartAsync(Token);

        clock.Ahead = TimeSpan.FromDays(3);
        await AsksAsync("ahead");
        clock.Ahead = TimeSpan.Zero;
        await AsksAsync("back");

        await host.StopAsync(Token);

        async Task AsksAsync(string subject)
        {
            var item = new AgendaItem(clock.GetUtcNow(), AgendaKind.Prompt, TableStage.Site, subject);
            await host.Services.GetRequiredService<IAgenda>().AddAsync(TableStage.Site, [item], Token);
            Assert.Equal(subject, await due.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience, Token));
        }
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("3600")]
    public void A_pace_that_cannot_be_meant_ends_the_start_with_the_setting_s_name(string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Scheduling:EverySeconds", value)])
            .Build();

        var refused = Assert.Throws<SettingException>(() =>
            new ServiceCollection().AddScheduling(configuration, development: true)
        );

        Assert.Contains("Scheduling:EverySeconds", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Scheduling__EverySeconds=5", refused.Message, StringComparison.Ordinal);
    }
}
