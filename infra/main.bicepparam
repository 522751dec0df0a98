using './main.bicep'

// Copy this line by line to what fits; everything else has a default that is described in main.bicep.
param name = 'coach'
param defaultLocale = 'fr'
param defaultTimeZone = 'Europe/Paris'

// After `az keyvault secret set` of Slack--SigningSecret and Slack--ClientSecret:
// param slackClientId = '1234567890.1234567890123'

// param publicOperator = 'Example Ltd'
// param publicContact = 'privacy@example.com'
// param operatorEmail = 'ops@example.com'
