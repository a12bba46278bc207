using System.Reflection;

namespace ServiceKpi.Web.Tests;

public sealed class Dump
{
    [Fact]
    public void All()
    {
        foreach (var (name, assembly) in new (string, Assembly)[] { ("Domain", typeof(ServiceKpi.Domain.Kpis.Kpi).Assembly), ("Data", typeof(ServiceKpi.Data.Database.KpiDbContext).Assembly), ("Web", typeof(ServiceKpi.Web.App.WebHost).Assembly) })
        {
            File.WriteAllLines($"/tmp/circ/{name}.tsv", TypeUses.Of(assembly).Select(u => $"{u.User.Namespace}\t{u.User.Name}\t{u.Used.Namespace}\t{u.Used.Name}"));
        }
    }
}
