using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Checks that the values of <c>default</c> attributes are valid for the types of their members.</summary>
internal static class DefaultValues
{
    public static bool Check(ParameterSpec parameter, TypeModel type, FindingCollector findings)
    {
        if (parameter.Default.Value is not { } text || type.Scalar.Parse is not { } parse || parse(text) is not null)
        {
            return true;
        }

        findings.Report(HttpDiagnostics.BadDefault, parameter, parameter.Default, WordList.Quote(text), type.Scalar.Expected);
        return false;
    }
}
