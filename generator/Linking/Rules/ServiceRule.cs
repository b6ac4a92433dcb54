using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Operations;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Checks the name of a service, and the placeholders of its hosts and resources.</summary>
internal static class ServiceRule
{
    public static void Check(Declaration declaration, FindingCollector findings)
    {
        if (declaration.Spec is not ServiceSpec service || service.HasErrors)
        {
            return;
        }

        if ((ReservedNames.ProblemOfType(declaration.Name) ?? ReservedNames.ProblemOfStatic(declaration.Name)) is { } reserved)
        {
            findings.Report(NameDiagnostics.ReservedTypeName, service, service.Name, declaration.Name, service.ElementName, reserved);
        }

        foreach (var text in ServicePlaceholders.Of(service))
        {
            if ((text.Read.Problem ?? Problem(service, text)) is { } problem)
            {
                text.Report(service, problem, findings);
            }
        }
    }

    private static string? Problem(ServiceSpec service, ServicePlaceholders text)
    {
        if (text is { IsHost: true, IsOfBucket: false, Read.HasBucket: true })
        {
            return $"the bucket precedes it, as {service.BucketHost.Name} says";
        }

        if (text is { IsHost: true, IsOfBucket: true, Read.HasBucket: false })
        {
            return "it does not name {Bucket}";
        }

        return text is { IsHost: false, IsOfBucket: true, Read.Members.Count: 0 }
            ? $"it names no member, so that it is no other than {service.Resource.Name}"
            : null;
    }
}
