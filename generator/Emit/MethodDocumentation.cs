using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the XML documentation of the client's methods for an operation.</summary>
internal sealed class MethodDocumentation(SourceWriter writer, TypeNames names, OperationModel operation, MethodPlace place)
{
    private const string Token = "Cancels the call, which then throws <see cref=\"global::System.OperationCanceledException\"/>.";

    /// <summary>Documents the method that takes the request.</summary>
    public void Operation()
    {
        Summary(OnePage);
        Call(Request("The request."), Returns);
        ExampleEmitter.Emit(writer, operation);
    }

    /// <summary>Documents the overload that takes the required members.</summary>
    public void Overload()
    {
        Summary(OnePage);
        Call(Parameters, Returns);
    }

    /// <summary>Documents a method that enumerates the items of a listing.</summary>
    /// <param name="takesRequest">Whether the method takes the request, rather than the required members.</param>
    public void Items(bool takesRequest)
    {
        Summary(" This method returns the items of all pages.");
        Paging(takesRequest, "Each item of all pages, in order; the next page is fetched when the one before is used up.");
    }

    /// <summary>Documents a method that enumerates the pages of a listing.</summary>
    /// <param name="takesRequest">Whether the method takes the request, rather than the required members.</param>
    public void Pages(bool takesRequest)
    {
        Summary(" This method returns all pages.");
        Paging(takesRequest, "Each page, in order; the next one is fetched when it is asked for.");
    }

    private string OnePage => operation.Pagination is null ? "" : " This method returns one page.";

    private string Returns =>
        ResultShape.IsStream(operation.Result) ? "The result. Dispose it to release the connection." : "The result.";

    private void Summary(string form)
    {
        var paragraphs = new Paragraphs(operation.Documentation);
        var text = XmlDoc.Begin(writer, "summary");
        var start = text.Length;
        XmlDoc.AppendText(text, paragraphs.IsEmpty ? $"Calls {operation.Name}.".AsSpan() : paragraphs.First);
        XmlDoc.End(writer, text.Append(form), "summary", start);
        XmlDoc.Remarks(writer, paragraphs.Rest);
    }

    private void Paging(bool takesRequest, string returns)
    {
        Call(takesRequest ? Request("The request of the first page.") : Parameters, returns);
        XmlDoc.Tag(
            writer,
            $"exception cref=\"{names.Core("OssResponseException")}\"",
            "A page says that more pages follow, but has no token for the next one.");
    }

    private void Call(Action parameters, string returns)
    {
        if (place.IsExtension)
        {
            XmlDoc.Tag(writer, "param name=\"client\"", "Sends the request.");
        }

        parameters();
        XmlDoc.Raw(writer, "param name=\"cancellationToken\"", Token);
        XmlDoc.Tag(writer, "returns", returns);
        Errors();
    }

    private Action Request(string text) => () => XmlDoc.Tag(writer, "param name=\"request\"", text);

    private void Parameters()
    {
        foreach (var member in MethodEmitter.Required(operation))
        {
            XmlDoc.Tag(writer, $"param name=\"{member.ParameterName.TrimStart('@')}\"", PropertyEmitter.Summary(member));
        }
    }

    private void Errors()
    {
        if (operation.Errors.Count == 0)
        {
            return;
        }

        var tag = $"exception cref=\"{names.Core("OssServiceException")}\"";
        var text = XmlDoc.Begin(writer, tag);
        var start = text.Length;
        text.Append("OSS returned an error, such as ");
        var separator = "";
        foreach (var error in operation.Errors)
        {
            XmlDoc.AppendEscaped(text.Append(separator).Append("<c>"), error.Code.AsSpan());
            text.Append("</c>");
            if (!string.IsNullOrWhiteSpace(error.When))
            {
                AppendClause(text.Append(" ("), error.When);
                text.Append(')');
            }

            separator = ", ";
        }

        XmlDoc.End(writer, text.Append('.'), tag, start);
    }

    /// <summary>
    /// Appends a sentence of the spec as a clause, without its period. The first word begins with a lowercase letter unless it is a name.
    /// </summary>
    private static void AppendClause(TextBuffer xml, string sentence)
    {
        var text = sentence.AsSpan().Trim().TrimEnd('.');
        if (BeginsWithWord(text))
        {
            xml.Append(char.ToLowerInvariant(text[0]));
            text = text.Slice(1);
        }

        XmlDoc.AppendText(xml, text);
    }

    private static bool BeginsWithWord(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && text[end] != ' ')
        {
            if (!char.IsLower(text[end]) && text[end] != '\'')
            {
                return false;
            }

            end++;
        }

        return text.Length > 0 && char.IsUpper(text[0]);
    }
}
