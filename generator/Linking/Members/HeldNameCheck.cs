using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Checks <c>holds</c>: only a text that a request can hold is refused for being no key or bucket name.</summary>
internal static class HeldNameCheck
{
    /// <summary>Reports a <c>holds</c> that nothing comes of; false then.</summary>
    public static bool Check(MemberModel member, MemberOwner owner, SpecElement element, FindingCollector findings)
    {
        var problem =
            member.Holds is null ? null :
            owner is MemberOwner.Result or MemberOwner.StreamResult ? "what OSS answers is not checked" :
            member.Type.Kind is not (TypeKind.String or TypeKind.UrlText) || member.Type.Collection == CollectionKind.Map ? "only texts and lists of texts are names" :
            null;
        if (problem is not null)
        {
            findings.Report(BodyDiagnostics.NoEffect, element, "holds", "holds", element.Name, problem);
        }

        return problem is null;
    }
}
