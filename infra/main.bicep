// Everything that one ChatCoach installation needs, in one resource group:
//   az deployment group create -g <group> -f infra/main.bicep -p infra/main.bicepparam
targetScope = 'resourceGroup'

@description('Where the resources stand. The bot registration itself is global.')
param location string = resourceGroup().location

@description('A short name for this installation; the names of the resources begin with it.')
@minLength(3)
@maxLength(10)
param name string = 'coach'

@description('The name that people see in Teams.')
@maxLength(42)
param botDisplayName string = 'ChatCoach'

@description('The size of the App Service plan. Basic is the smallest that can stay always on, which the prompts need.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param planSize string = 'B1'

@description('How many machines run the service. Two or more survive the restart of one.')
@minValue(1)
@maxValue(10)
param instanceCount int = 1

@description('How many copies of the data Azure keeps, and where. The journal is evidence: take zones or regions where they exist.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Refuses the deletion of the tables\' account until the lock is taken away by hand: tables have no soft delete.')
param lockData bool = true

@description('Language of people whose own is not known yet.')
@allowed(['en', 'fr'])
param defaultLocale string = 'en'

@description('IANA time zone of people whose own is not known yet.')
param defaultTimeZone string = 'Europe/Paris'

@description('Client id of the Slack app; empty leaves Slack out. Its two secrets go into the key vault before it is set here.')
param slackClientId string = ''

@description('Records requests and failures in Application Insights by App Service\'s own agent.')
param autoInstrument bool = true

@description('An OpenTelemetry collector for the service\'s own traces and metrics; empty for none.')
param otlpEndpoint string = ''

@description('Who runs this installation, as its public pages (privacy, terms) name it; empty for no name.')
@maxLength(100)
param publicOperator string = ''

@description('A mail address or an https address for questions about data and use, shown on the public pages; empty for none.')
param publicContact string = ''

@description('How long logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Who is told by mail when the service does not answer or fails; empty for nobody.')
param operatorEmail string = ''

@description('Put on every resource.')
param tags object = { app: 'chatcoach' }

// Global names must be unique in all of Azure, and the same at the next deployment.
var suffix = uniqueString(resourceGroup().id, name)
var identityName = '${name}-id'

module identity 'modules/identity.bicep' = {
  params: { name: identityName, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { name: name, location: location, tags: tags, retentionDays: logRetentionDays }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take('${replace(toLower(name), '-', '')}${suffix}', 24)
    location: location
    tags: tags
    redundancy: storageRedundancy
    lock: lockData
    identityName: identityName
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: take('${name}-${suffix}', 24)
    location: location
    tags: tags
    identityName: identityName
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    planSize: planSize
    instanceCount: instanceCount
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    tableEndpoint: storage.outputs.tableEndpoint
    vaultName: vault.outputs.name
    defaultLocale: defaultLocale
    defaultTimeZone: defaultTimeZone
    slackClientId: slackClientId
    autoInstrument: autoInstrument
    insightsConnection: monitoring.outputs.connectionString
    otlpEndpoint: otlpEndpoint
    publicOperator: publicOperator
    publicContact: publicContact
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: '${name}-${suffix}'
    tags: tags
    displayName: botDisplayName
    endpoint: 'https://${app.outputs.domain}/api/messages'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(operatorEmail)) {
  params: { name: name, tags: tags, email: operatorEmail, appId: app.outputs.id }
}

@description('The web app to deploy the service to.')
output appName string = app.outputs.name

@description('-p:BotDomain of manifest/teams/pack.proj.')
output botDomain string = app.outputs.domain

@description('-p:BotAppId of manifest/teams/pack.proj: the client id of the identity is the bot\'s.')
output botAppId string = identity.outputs.clientId

@description('Where Teams sends what people write.')
output botEndpoint string = bot.outputs.endpoint

@description('Where the secrets of Slack go: Slack--SigningSecret and Slack--ClientSecret.')
output vaultName string = vault.outputs.name
