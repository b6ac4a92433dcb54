using OssGen.Generator.Language;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Writing;

/// <summary>Writes a spec file in the order of the API reference: the HTTP line, the request, the reply.</summary>
internal static class SpecWriter
{
    internal static string Write(SpecDraft spec)
    {
        var text = new SpecText();
        text.Line("<?xml version=\"1.0\" encoding=\"utf-8\"?>").Open("spec", ("xmlns", SpecVocabulary.Namespace), ("group", spec.Group));
        for (var i = 0; i < spec.Operations.Count; i++)
        {
            _ = i > 0 ? text.BlankLine() : text;
            OperationWriter.Write(spec.Operations[i], spec, text);
        }

        foreach (var shape in spec.Shapes)
        {
            text.BlankLine()
                .Open("shape", ("name", shape.Name), ("form", shape.IsJson ? "json" : null))
                .Note($"Write a <doc>: what a {shape.Name} is.");
            foreach (var element in shape.Elements)
            {
                MemberWriter.Element(element, shape.InRequest, text);
            }

            text.Close("shape");
        }

        return text.Close("spec").ToString();
    }
}
