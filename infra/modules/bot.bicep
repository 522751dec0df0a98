// The registration that makes Teams send messages to the service.
param name string
param tags object
param displayName string
param endpoint string
param identityId string
param clientId string
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  // Azure keeps bot registrations in no region.
  location: 'global'
  tags: tags
  kind: 'azurebot'
  // Teams is a standard channel: it is free and without a limit at F0 too.
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: identityId
    // No Direct Line and no web chat secrets: Teams needs none.
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}

output endpoint string = bot.properties.endpoint
