// Tells a person when the service stops answering: a prompt that is not sent complains to nobody.
param name string
param tags object
param email string
param appId string

var rules = [
  {
    name: 'not-healthy'
    description: 'ChatCoach does not answer its health check.'
    metric: 'HealthCheckStatus'
    operator: 'LessThan'
    threshold: 100
    aggregation: 'Average'
  }
  {
    name: 'failing'
    description: 'ChatCoach answered five requests or more with a failure within five minutes.'
    metric: 'Http5xx'
    operator: 'GreaterThanOrEqual'
    threshold: 5
    aggregation: 'Total'
  }
]

resource operator 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-operator'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: 'global'
    tags: tags
    properties: {
      description: rule.description
      enabled: true
      severity: 1
      scopes: [appId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: rule.name
            criterionType: 'StaticThresholdCriterion'
            metricName: rule.metric
            operator: rule.operator
            threshold: rule.threshold
            timeAggregation: rule.aggregation
          }
        ]
      }
      actions: [{ actionGroupId: operator.id }]
    }
  }
]
