using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Linking.Members;

/// <summary>
/// Finds the names that the members of a declaration may have. A name that is proposed for one of them must not be that of another, nor
/// that of one that is linked later.
/// </summary>
internal static class DeclaredNames
{
    public static IEnumerable<string> In(SpecNode declaration) =>
        declaration.Children.SelectMany(static child => Of(child).Concat(In(child)));

    private static IEnumerable<string> Of(SpecNode node) => node switch
    {
        MemberSpec { HasErrors: true } => [],
        MemberSpec { Member.Value: { } name } => [name],
        HeaderSpec { Prefix.Value: { } prefix } => [NamingRule.OfParameter(prefix)],
        ParameterSpec { Name.Value: { } wire } => [NamingRule.OfParameter(wire)],
        ElementSpec { Name.Value: { } path } => [NamingRule.OfElement(path, isList: false), NamingRule.OfElement(path, isList: true)],
        _ => [],
    };
}
