using Microsoft.Playwright;

namespace ServiceKpi.Browser.Tests;

/// <summary>Finds what does not fit on a page: texts that run out of a box or are cut, and a page that scrolls sideways, and tables whose columns do not line up.</summary>
internal static class Misfits
{
    /// <summary>
    /// A script that names them. A box that scrolls holds whatever is in it, what floats may leave the boxes it does not belong to,
    /// what only screen readers read is not seen, and a text that ends in dots may be read whole in its title.
    /// </summary>
    private const string Script =
        """
        () => {
          const found = new Set();
          const styles = new Map();
          const styleOf = element => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
          const say = (what, element, text) => found.add(
            `${what} ${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className}: ${text.trim().replace(/\s+/g, ' ').slice(0, 60)}`);
          const isTitled = (element, text) => element.closest('[title]')?.title.replace(/\s+/g, ' ').includes(text.trim().replace(/\s+/g, ' '));
          const isUnseen = element => {
            for (let e = element; e; e = e.parentElement) {
              if (styleOf(e).clipPath !== 'none' || styleOf(e).opacity === '0') {
                return true;
              }
            }

            return !element.checkVisibility({ checkVisibilityCSS: true });
          };
          const isBox = style => !/^(0|none)/.test(style.borderRight) || style.backgroundColor !== 'rgba(0, 0, 0, 0)';

          if (document.documentElement.scrollWidth > innerWidth) {
            found.add(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
          }

          // Beside a table as wide as this its columns line up; on a narrow page each row may be a card.
          for (const table of document.querySelectorAll('table')) {
            if (innerWidth >= 1200 && styleOf(table).display !== 'table' && !isUnseen(table)) {
              say('is laid out as no table', table, table.tHead?.textContent ?? '');
            }
          }

          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (texts.nextNode()) {
            const [node, owner] = [texts.currentNode, texts.currentNode.parentElement];
            if (node.data.trim() === '' || owner.closest('script, style, template, option, #blazor-error-ui') || isUnseen(owner)) {
              continue;
            }

            range.selectNodeContents(node);
            const text = range.getBoundingClientRect();
            let floats = false;
            for (let box = owner; box !== document.body; box = box.parentElement) {
              const style = styleOf(box);
              if (box instanceof SVGElement || /^(inline|contents)$/.test(style.display)) {
                continue;
              }

              if (/auto|scroll/.test(style.overflowX)) {
                break;
              }

              const at = box.getBoundingClientRect();
              const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
              const leaves = text.right > at.right + 1 || text.left < at.left - 1;
              if ((cuts && (leaves || text.bottom > at.bottom + 3 || text.top < at.top - 3))
                || (leaves && !floats && (isBox(style) || !(owner instanceof SVGElement)))) {
                if (!(style.textOverflow === 'ellipsis' && isTitled(box, box.textContent))) {
                  say(cuts ? 'cut' : 'runs out of', box, node.data);
                }

                break;
              }

              floats ||= /absolute|fixed/.test(style.position);
            }
          }

          const ink = document.createElement('canvas').getContext('2d');
          for (const field of document.querySelectorAll('input:is([type=text], [type=search], [type=email], [type=number], :not([type])), select')) {
            const style = styleOf(field);
            const text = field.value && !field.selectedOptions ? field.value : field.selectedOptions?.[0]?.text ?? field.placeholder;
            const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - (field.selectedOptions ? 16 : 0);
            ink.font = style.font;
            if (text && !isUnseen(field) && ink.measureText(text).width > room + 1 && !isTitled(field, text)) {
              say('cut', field, text);
            }
          }

          return [...found];
        }
        """;

    private const string OpenFolded = "() => document.querySelectorAll('details:not(.menu)').forEach(d => { d.name = ''; d.open = true; })";

    /// <summary>What does not fit on a page with all that is folded opened, each with the widths of the window at which it does not.</summary>
    public static async Task<IReadOnlyList<string>> OnAsync(IPage page, IEnumerable<int> widths)
    {
        var (before, found) = (page.ViewportSize!, new SortedDictionary<string, List<int>>(StringComparer.Ordinal));
        await page.EvaluateAsync(OpenFolded);
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, before.Height);
            foreach (var misfit in await page.EvaluateAsync<string[]>(Script))
            {
                found.TryAdd(misfit, []);
                found[misfit].Add(width);
            }
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        return [.. found.Select(m => $"{m.Key} ({string.Join(", ", m.Value)})")];
    }
}
