using System.Text;
using Microsoft.AspNetCore.Components.Forms;

namespace ServiceKpi.Web.Features.Import;

/// <summary>
/// Does what the page is asked for, beside the circuit and never in it: what is slow must not keep the page from answering.
/// Whoever may not administer is refused at each act.
/// </summary>
internal sealed class ImportWork(CsvImporter importer, PastImports past, ImportMemory memory, IOrganisationBook organisations, Uploads uploads, Visitor visitor)
{
    private const int RowsShown = 3;
    private const int Listed = 20;
    private const int Chunk = 128 * 1024;

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Takes a file from the browser, looks at its beginning, and reads it as one like it was read the last time.</summary>
    /// <param name="file">The file, not larger than <see cref="Uploads.MostBytes"/>.</param>
    /// <param name="progress">Told how much of it is there, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the upload early; nothing is kept then.</param>
    /// <exception cref="ImportException">It is no file with rows.</exception>
    public async Task<ImportDraft> TakeAsync(IBrowserFile file, IProgress<double> progress, CancellationToken cancellationToken)
    {
        RequireRights();
        var upload = uploads.Begin(visitor.Rights.AccountId, file.Name);
        try
        {
            await ReceiveAsync(file, upload, progress, cancellationToken);
            var draft = new ImportDraft(upload, await SampleAsync(upload, sheet: null, cancellationToken));
            if (await memory.FindAsync(draft.Shape, cancellationToken) is { } recalled && await TurnAsync(draft, recalled.Choices.Sheet, cancellationToken))
            {
                draft.Recall(recalled);
            }

            return draft;
        }
        catch
        {
            uploads.End(upload);
            throw;
        }
    }

    /// <summary>Reads another sheet of the file; false when it has no such sheet.</summary>
    /// <exception cref="ImportException">It is no sheet with rows.</exception>
    public async Task<bool> TurnAsync(ImportDraft draft, string? sheet, CancellationToken cancellationToken)
    {
        RequireRights();
        if (sheet == draft.Sheet)
        {
            return true;
        }

        if (sheet is not null && !draft.Sheets.Contains(sheet))
        {
            return false;
        }

        draft.Turn(sheet, await SampleAsync(draft.Upload, sheet, cancellationToken));
        return true;
    }

    /// <summary>Rehearses the import, or imports.</summary>
    /// <exception cref="ImportException">The file as a whole cannot be imported.</exception>
    /// <exception cref="FileNotFoundException">It lay here too long.</exception>
    public async Task<ImportReport> RunAsync(
        ImportDraft draft, bool rehearse, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        RequireRights();
        if (!uploads.Touch(draft.Upload))
        {
            throw new FileNotFoundException("The upload is gone.");
        }

        var why = visitor.Because(string.IsNullOrWhiteSpace(draft.Reason) || draft.Kind != ImportKind.Targets ? null : draft.Reason.Trim());
        var zone = organisations.Current.TimeZone;
        var report = await Task.Run(StoreAsync, cancellationToken);
        if (report.Stored && !rehearse)
        {
            // What was imported is imported, also for who leaves now.
            await memory.KeepAsync(draft.Shape, draft.Choices, why, CancellationToken.None);
        }

        return report;

        async Task<ImportReport> StoreAsync()
        {
            await using var input = Open(draft.Upload);
            await using var rejects = new StreamWriter(draft.Upload.Rejects, append: false, WithMark);
            return await importer.ImportAsync(draft.Request(input, rejects, zone, rehearse, progress), why, cancellationToken);
        }
    }

    /// <summary>The last imports, the newest first.</summary>
    public Task<IReadOnlyList<PastImport>> ListAsync(CancellationToken cancellationToken) => past.ListAsync(Listed, cancellationToken);

    /// <summary>Takes an import back.</summary>
    public Task<UndoReport> UndoAsync(int id, IProgress<long> progress, CancellationToken cancellationToken)
    {
        RequireRights();
        var why = visitor.Because();
        return Task.Run(() => past.UndoAsync(id, why, progress, cancellationToken), cancellationToken);
    }

    /// <summary>Forgets a file.</summary>
    public void Leave(ImportDraft? draft)
    {
        if (draft is not null)
        {
            uploads.End(draft.Upload);
        }
    }

    private async Task<ImportSample> SampleAsync(Upload upload, string? sheet, CancellationToken cancellationToken)
    {
        await using var input = Open(upload);
        return await Task.Run(() => importer.SampleAsync(input, RowsShown, sheet, cancellationToken), cancellationToken);
    }

    private static async Task ReceiveAsync(IBrowserFile file, Upload upload, IProgress<double> progress, CancellationToken cancellationToken)
    {
        await using var from = file.OpenReadStream(Uploads.MostBytes, cancellationToken);
        await using var to = new FileStream(
            upload.File, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
        var buffer = new byte[Chunk];
        long received = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            received += read;
            progress.Report((double)received / Math.Max(1, file.Size));
        }
    }

    private static FileStream Open(Upload upload) => new(
        upload.File, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });

    private void RequireRights()
    {
        if (!visitor.Rights.IsAdmin)
        {
            throw new UnauthorizedAccessException("Only admins may import.");
        }
    }
}
