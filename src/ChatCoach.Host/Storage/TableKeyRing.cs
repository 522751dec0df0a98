using System.Xml.Linq;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChatCoach.Host.Storage;

/// <summary>Data Protection's keys in a table, so that every node opens what another has sealed, and a restart too.</summary>
internal sealed class TableKeyRing(CoachTables tables) : IXmlRepository
{
    private const string Partition = "ring";
    private const string Column = "xml";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [
            .. tables
                .Keys.Query<TableEntity>(row => row.PartitionKey == Partition)
                .Select(row => XElement.Parse(row.GetString(Column))),
        ];

    public void StoreElement(XElement element, string friendlyName) =>
        tables.Keys.UpsertEntity(
            new TableEntity(Partition, TableKey.Of(friendlyName))
            {
                [Column] = element.ToString(SaveOptions.DisableFormatting),
            },
            TableUpdateMode.Replace
        );
}
