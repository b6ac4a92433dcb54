using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>Links an enum. Invalid values of the enum are omitted.</summary>
internal static class EnumLinker
{
    public static EnumModel Link(Declaration<EnumSpec> declaration, FindingCollector findings)
    {
        var values = new List<EnumValueModel>();
        var sound = declaration.Node.Values.Where(static value => !value.HasErrors).ToList();
        var taken = new HashSet<string>(sound.Select(NameOf), StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var wires = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in sound)
        {
            var wire = value.Wire.Value;
            var name = NameOf(value);
            var at = value.Name.Or(value.Wire);
            if (ReservedNames.ProblemOfMember(name, MemberOwner.Enum, declaration.Name) is { } problem)
            {
                var fix = OtherName.Fix(value, at, name, taken, IsReserved);
                findings.Report(NameDiagnostics.ReservedMember, value, at, fix, name, declaration.Name, problem);
            }
            else if (!wires.Add(wire))
            {
                findings.Report(NameDiagnostics.DuplicateEnumValue, value, value.Wire, declaration.Name, "wire text", wire);
            }
            else if (!names.Add(name))
            {
                var fix = OtherName.Fix(value, at, name, taken, IsReserved);
                findings.Report(NameDiagnostics.DuplicateEnumValue, value, at, fix, declaration.Name, "name", name);
            }
            else
            {
                values.Add(new EnumValueModel(name, wire, new Documentation(value.Documentation)));
            }
        }

        return Empty(declaration) with { Values = new EquatableArray<EnumValueModel>([.. values]) };

        bool IsReserved(string name) => ReservedNames.ProblemOfMember(name, MemberOwner.Enum, declaration.Name) is not null;
    }

    /// <summary>Creates an enum without known values.</summary>
    public static EnumModel Empty(Declaration<EnumSpec> declaration) => new()
    {
        Name = declaration.Name,
        Namespace = declaration.File.RecordNamespace,
        Group = declaration.File.Group,
        SpecFile = declaration.File.FileName,
        Documentation = new Documentation(declaration.Spec.Documentation),
        Values = EquatableArray<EnumValueModel>.Empty,
        IsOpen = declaration.Node.Open.Value ?? false,
    };

    private static string NameOf(ValueSpec value) => value.Name.Value ?? NamingRule.OfEnumValue(value.Wire.Value);
}
