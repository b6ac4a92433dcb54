using System.Xml;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Builds a file's document from the nodes of an XML reader. Each element is checked against the vocabulary.</summary>
internal sealed class DocumentBuilder(string path, XmlPositions positions, DiagnosticLog log)
{
    private const int MaxDepth = 24;

    private readonly AttributeReader _attributes = new(positions, log);
    private readonly List<ElementPosition> _positions = new(256);
    private readonly List<int> _starts = [];
    private readonly Stack<OpenElement> _open = new();
    private readonly Stack<OpenElement> _closed = new();
    private OpenElement? _root;

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

    public void Text(string value)
    {
        if (_open.Count > 0)
        {
            _open.Peek().AddText(value);
        }
    }

    public void Close()
    {
        var closed = _open.Pop();
        if (closed.Rule is { } rule)
        {
            closed.HasErrors |= !ElementChecks.Check(closed, rule, log);
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

        _closed.Push(closed);
    }

    public ReadResult Finish(bool isPartial) => new(
        new SpecDocument(path, _root is null ? null : new FileSpec(_root), isPartial),
        new SpecPositions(path, new EquatableArray<ElementPosition>([.. _positions]), new EquatableArray<int>([.. _starts])),
        log.ToArray());

    private bool OpenRoot(XmlReader reader)
    {
        if (reader.LocalName != SpecVocabulary.Root.Kind || reader.NamespaceURI != SpecVocabulary.Namespace)
        {
            log.Report(FileDiagnostics.NotASpec, positions.OfName(reader), reader.Name, reader.NamespaceURI);
            return false;
        }

        _root = Push(reader, SpecVocabulary.Root, EquatableArray<string>.Empty);
        return LanguageVersion.IsReadable(new FileSpec(_root), _positions[0], log);
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
        var position = positions.OfName(reader);
        var read = _attributes.Read(reader, name, rule);
        var suppressed = read.Suppressed is { } ids ? new EquatableArray<string>([.. inherited, .. WordList.Split(ids)]) : inherited;
        var opened = _closed.Count > 0 ? _closed.Pop() : new OpenElement(path);
        opened.Begin(NextId(), name, rule, position, read.Attributes, suppressed, hasErrors: !read.IsSound);
        _positions.Add(new ElementPosition(position, read.Positions));
        _open.Push(opened);
        return opened;
    }

    private ElementId NextId()
    {
        if (_open.Count <= 1)
        {
            _starts.Add(_positions.Count);
        }

        var declaration = _starts.Count - 1;
        return new ElementId(declaration, _positions.Count - _starts[declaration]);
    }
}
