using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Settings;

public sealed class SettingsCardsTests() : SampledCards(SettingsSamples.Messages, SettingsSamples.Forms);
