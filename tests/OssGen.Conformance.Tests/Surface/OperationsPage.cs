using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>
/// Writes docs/operations/GROUP.md: the operations of a group with what they send and return, and the types of the group.
/// </summary>
internal static class OperationsPage
{
    private const int LongestLine = 140;

    public static string Write(string group)
    {
        var spec = SpecPaths.Load();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Operations: {group}\n\n[All operations](../operations.md)\n");
        Index(page, "Operations", OperationGroups.OperationsOf(group));
        Index(page, "Records", OperationGroups.RecordsOf(group));
        Index(page, "Value sets", OperationGroups.ValueSetsOf(group));
        foreach (var operation in OperationGroups.OperationsOf(group))
        {
            Operation(page, spec, operation);
        }

        Types(page, "Records", OperationGroups.RecordsOf(group));
        Types(page, "Value sets", OperationGroups.ValueSetsOf(group));
        return page.ToString();
    }

    private static void Index(StringBuilder page, string heading, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            var links = names.Select(static name => $"[{name}](#{name.ToLowerInvariant()})");
            page.Append(CultureInfo.InvariantCulture, $"\n{Wrap($"{heading}: {string.Join(", ", links)}")}\n");
        }
    }

    private static void Operation(StringBuilder page, SpecPaths spec, string operation)
    {
        var request = Find(operation + "Request");
        page.Append(CultureInfo.InvariantCulture, $"\n## {operation}\n\n`{spec.MethodOf(operation)} {spec.PathOf(operation)}`\n\n"
            + $"{Wrap(DocumentationFile.Remarks("T:" + request.FullName))}\n");
        if (request.GetCustomAttribute<ObsoleteAttribute>()?.Message is { } instead)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nObsolete: {instead}\n");
        }

        if (spec.HostOf(operation) is { } host)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nHost: `{host}`.\n");
        }

        if (request.GetCustomAttribute<ExperimentalAttribute>()?.DiagnosticId is { } id)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nPreview: its use is the error `{id}` until the caller ");
            page.Append("[accepts](../spec-language.md#previews) that it may change.\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nEmulator: {EmulatorSupport.Of(operation)}.\n");
        Table(page, "Request", request);
        Table(page, "Result", Find(operation + "Result"));
    }

    private static void Types(StringBuilder page, string heading, IReadOnlyList<string> types)
    {
        if (types.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n");
        }

        foreach (var type in types.Select(Find))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {type.Name}\n\n{Wrap(DocumentationFile.Summary("T:" + type.FullName))}\n");
            Table(page, type.IsValueType ? "Value" : "Member", type);
        }
    }

    private static void Table(StringBuilder page, string heading, Type type)
    {
        var members = GeneratedTypes.Members(type).Where(member => !type.IsValueType || member.GetMethod!.IsStatic).ToList();
        if (members.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n| {heading} | Type | Meaning |\n|---|---|---|\n");
        foreach (var member in members)
        {
            var required = GeneratedTypes.IsRequiredToSend(member) ? " (required)" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{member.Name}`{required} | {Cell(GeneratedTypes.TypeOf(member))} | {Meaning(member)} |\n");
        }
    }

    private static string Meaning(PropertyInfo member)
    {
        var id = $"P:{member.DeclaringType!.FullName}.{member.Name}";
        return $"{DocumentationFile.Summary(id)} {DocumentationFile.Remarks(id)}".Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Wrap(string text)
    {
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0)
            {
                var fits = length + 1 + word.Length <= LongestLine;
                wrapped.Append(fits ? ' ' : '\n');
                length = fits ? length + 1 : 0;
            }

            wrapped.Append(word);
            length += word.Length;
        }

        return wrapped.ToString();
    }

    /// <summary>The type of a member, linked to the section that describes it.</summary>
    private static string Cell(string type)
    {
        var name = type.TrimEnd('?', '>').Split('<')[^1];
        return OperationGroups.Of(name) is { } group ? $"[`{type}`]({group}.md#{name.ToLowerInvariant()})" : $"`{type}`";
    }

    private static Type Find(string name) => GeneratedTypes.All.Single(type => type.Name == name);
}
