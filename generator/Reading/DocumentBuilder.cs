using System.Xml;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Builds a file's document from the nodes of an XML reader. Each element is checked against the vocabulary.</summary>
/// <param name="elements">The positions of the file's elements, for findings about elements that have been read.</param>
/// <param name="positions">The position of the reader's node, for findings about that node.</param>
/// <param name="text">The texts of the open elements: that of an element follows the texts of those that contain it.</param>
/// <param name="log">The findings.</param>
internal sealed class DocumentBuilder(SpecPositions elements, XmlPositions positions, TextBuffer text, DiagnosticLog log)
{
    private const int MaxDepth = 24;

    private readonly AttributeReader _attributes = new(text, positions, log);
    private readonly Stack<OpenElement> _open = new();
    private readonly Stack<OpenElement> _closed = new();
    private OpenElement? _root;
    private int _declaration = -1;
    private int _number;

    /// <summary>Begins an element. Returns false when the rest of the file can't be read.</summary>
    public bool Open(XmlReader reader)
    {
        if (_open.Count == 0)
        {
            return OpenRoot(reader);
        }

        if (_open.Count == MaxDepth)
        {
            log.Report(FileDiagnostics.OverLimit, positions.OfName(reader), $"elements are nested more than {MaxDepth} deep");
            return false;
        }

        var parent = _open.Peek();
        Push(reader, RuleOf(reader, parent), parent.Suppressed);
        return true;
    }

    public void Text(XmlReader reader)
    {
        if (_open.Count > 0)
        {
            text.AppendValue(reader);
        }
    }

    public void Close()
    {
        var closed = _open.Pop();
        if (closed.Rule is { } rule)
        {
            closed.HasErrors |= !ElementChecks.Check(closed, rule, elements, log);
        }

        if (_open.Count == 0)
        {
            return;
        }

        var parent = _open.Peek();
        parent.HasErrors |= closed.HasErrors;
        if (closed.Rule is not null)
        {
            parent.Add(closed.Rule.Create(closed));
        }

        closed.End();
        _closed.Push(closed);
    }

    /// <summary>Returns what has been read. Nothing can be read afterwards.</summary>
    public ReadResult Finish(bool isPartial)
    {
        var document = new SpecDocument(elements.Path, _root is null ? null : new FileSpec(_root), isPartial);
        text.Release();
        return new(document, elements, log.ToArray());
    }

    private bool OpenRoot(XmlReader reader)
    {
        if (reader.LocalName != SpecVocabulary.Root.Kind || reader.NamespaceURI != SpecVocabulary.Namespace)
        {
            log.Report(FileDiagnostics.NotASpec, positions.OfName(reader), reader.Name, reader.NamespaceURI);
            return false;
        }

        _root = Push(reader, SpecVocabulary.Root, EquatableArray<string>.Empty);
        return LanguageVersion.IsReadable(new FileSpec(_root), elements, log);
    }

    private ElementRule? RuleOf(XmlReader reader, OpenElement parent)
    {
        if (parent.Rule is null)
        {
            return null;
        }

        var name = reader.LocalName;
        if (reader.NamespaceURI != SpecVocabulary.Namespace)
        {
            log.Report(FileDiagnostics.ForeignElement, positions.OfName(reader), reader.Name, reader.NamespaceURI);
            parent.HasErrors = true;
            return null;
        }

        if (SpecVocabulary.RuleOf(parent.Rule, name) is not { } rule)
        {
            var known = parent.Rule.Children.Select(static child => child.Name).ToList();
            var suggestion = NearestName.Suggest(name, known);
            log.Report(
                FileDiagnostics.UnknownElement,
                positions.OfName(reader),
                suggestion.NewName,
                name,
                parent.Name,
                suggestion.Sentence,
                WordList.Of(known));
            parent.HasErrors = true;
            return null;
        }

        if (parent.Rule.Child(name) is { } child && !parent.NoteChild(name) && child.Single)
        {
            log.Report(FileDiagnostics.RepeatedChild, positions.OfName(reader), name, parent.Name);
            parent.HasErrors = true;
        }

        return rule;
    }

    private OpenElement Push(XmlReader reader, ElementRule? rule, EquatableArray<string> inherited)
    {
        var name = reader.LocalName;
        var read = _attributes.Read(reader, name, rule);
        var suppressed = read.Suppressed is { } ids ? new EquatableArray<string>([.. inherited, .. WordList.Split(ids)]) : inherited;
        var opened = _closed.Count > 0 ? _closed.Pop() : new OpenElement(elements.Path, text);
        opened.Begin(NextId(), name, rule, read.Attributes, suppressed, hasErrors: !read.IsSound);
        _open.Push(opened);
        return opened;
    }

    private ElementId NextId()
    {
        if (_open.Count <= 1)
        {
            _declaration++;
            _number = 0;
        }

        return new ElementId(_declaration, _number++);
    }
}
