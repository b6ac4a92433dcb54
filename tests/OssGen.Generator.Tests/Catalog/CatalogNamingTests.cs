using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Catalog;

/// <summary>
/// The naming rule over every wire name of the catalog. naming.txt lists where its name differs from the reference client's, and where
/// two members of one type would meet or a name is reserved. With OSSGEN_ACCEPT=1 the file next to this test is rewritten.
/// </summary>
public sealed class CatalogNamingTests
{
    [Fact]
    public void Exceptions_and_collisions_are_those_listed()
    {
        var found = string.Join("\n", Exceptions().Concat(Collisions())) + "\n";
        if (Environment.GetEnvironmentVariable("OSSGEN_ACCEPT") == "1")
        {
            File.WriteAllText(GoldenPath(), found);
        }

        Assert.Equal(Resources.Text("Catalog/naming.txt").ReplaceLineEndings("\n"), found);
    }

    private static IEnumerable<string> Exceptions()
    {
        var all = Messages().SelectMany(static message => message.Members).ToList();
        var differing = all.Where(static named => named.Name != named.Theirs)
            .Distinct()
            .OrderBy(static named => named.Wire, StringComparer.Ordinal)
            .ToList();
        yield return $"names: {all.Count}, distinct exceptions: {differing.Count}";
        foreach (var named in differing)
        {
            yield return $"{named.Wire}: {named.Name}, reference client: {named.Theirs}";
        }
    }

    private static IEnumerable<string> Collisions()
    {
        foreach (var (type, owner, members) in Messages())
        {
            foreach (var same in members.GroupBy(static named => named.Name, StringComparer.Ordinal).Where(static same => same.Count() > 1))
            {
                yield return $"collision in {type}: {same.Key} of {string.Join(", ", same.Select(static named => named.Wire))}";
            }

            foreach (var reserved in members.Where(named => ReservedNames.ProblemOfMember(named.Name, owner, type) is not null))
            {
                yield return $"reserved in {type}: {reserved.Name}";
            }
        }
    }

    private static IEnumerable<(string Type, MemberOwner Owner, List<(string Wire, string Name, string Theirs)> Members)> Messages()
    {
        foreach (var operation in OssCatalog.Operations)
        {
            yield return (
                operation.Name + "Request", MemberOwner.Request,
                [.. Parameters(OssCatalog.Members(operation.Query)), .. Parameters(OssCatalog.Members(operation.Headers))]);
            yield return (operation.Name + "Result", MemberOwner.Result, [.. Parameters(OssCatalog.Members(operation.ResultHeaders))]);
        }

        foreach (var (name, members) in OssCatalog.Shapes)
        {
            yield return (
                name, MemberOwner.Shape, [
                    .. members.Where(static member => member.Path != ".").Select(static member =>
                        (member.Wire, NamingRule.OfElement(member.Wire.Replace('>', '/'), member.IsList), member.Member)),
                ]);
        }
    }

    private static IEnumerable<(string Wire, string Name, string Theirs)> Parameters(IReadOnlyList<CatalogMember> members) =>
        members.Select(static member =>
        {
            var wire =
                member.Type.StartsWith("map(prefix ", StringComparison.Ordinal) ? member.Type["map(prefix ".Length..^1] : member.Wire;
            return (wire, NamingRule.OfParameter(wire), member.Member);
        });

    private static string GoldenPath([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "naming.txt");
}
