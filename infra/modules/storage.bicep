// The state of all projects: tables that only the service's identity can open.
param name string
param location string
param tags object
param redundancy string
param lock bool
param identityName string
param principalId string
param workspaceId string

// The stores of the service; a name here is a name there.
var tableNames = ['Projects', 'Memberships', 'People', 'Invites', 'Installations', 'Agenda']

var tableDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
)

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    // A key would open everything to whoever holds it, and no log would say who that was.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource tables 'tables' = [for table in tableNames: { name: table }]
  }
}

resource writer 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  // From names alone, so that a what-if can tell it before the identity is there.
  name: guid(account.id, identityName, tableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableDataContributor
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  name: 'keep-the-journal'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the journals of all projects, which people may need as evidence. Tables cannot be undeleted.'
  }
}

// Deletions only: every read and write would cost more to keep than the tables themselves.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'deletions'
  scope: account::tableService
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageDelete', enabled: true }]
  }
}

output tableEndpoint string = account.properties.primaryEndpoints.table
