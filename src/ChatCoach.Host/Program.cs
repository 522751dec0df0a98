using ChatCoach.Host;
using ChatCoach.Host.Diagnostics;
using ChatCoach.Host.Documents;
using ChatCoach.Host.Limits;
using ChatCoach.Host.Pages;
using ChatCoach.Host.Scheduling;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.Storage;
using ChatCoach.Host.TeamsEdge;
using Microsoft.Extensions.Options;

try
{
    if (args is [VerifyJournal.Word, .. var names])
    {
        return await VerifyJournal.RunAsync(names, Console.Out);
    }

    var builder = WebApplication.CreateBuilder(args);
    var development = builder.Environment.IsDevelopment();
    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MessagesEndpoint.LargestBody;
    });
    builder.Services.AddTelemetry(builder.Configuration);
    builder.Services.AddScheduling(builder.Configuration, development);
    builder.Services.AddStorage(builder.Configuration);
    builder.Services.AddDelivery();
    builder.Services.AddDocuments();
    builder.Services.AddCoach(builder.Configuration);
    builder.Services.AddLimits(builder.Configuration);
    builder.Services.AddPages(builder.Configuration);
    builder.Services.AddLinkPages();
    builder.Services.AddTeams(builder.Configuration, development);
    builder.Services.AddSlack(builder.Configuration, development);

    var app = builder.Build();
    app.RefuseWrongSettings();
    app.RefuseOpenDoors();
    app.RefuseAmbiguousRoutes();
    app.MapTeams();
    app.MapSlack();
    app.MapFiles();
    app.MapPages();
    app.MapLinkPages();
    app.MapHealth();
    await app.MakeTablesAsync();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is SettingException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

internal sealed partial class Program;
